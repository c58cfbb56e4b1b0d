import type { AttemptTable } from "../transaction";
import type { Tx } from "./connection";

export const attemptTable = (tx: Tx): AttemptTable => ({
  endCall: async ({ token }, error) => {
    await tx`update durable.attempts set ended_at = clock_timestamp(),
        status = ${error === null ? "completed" : "failed"}, error = ${error}::text::json
      where lease_token = ${token}`;
  },
  addFailedTry: async (runId, { attempt, worker }, { id, name, error, durationMs }) => {
    await tx`
      insert into durable.attempts (run_id, step_id, step_name, attempt, status, worker, started_at, ended_at, error)
      values (${runId}, ${id}, ${name}, ${attempt}, 'failed', ${worker},
        clock_timestamp() - ${durationMs}::float8 * interval '1 millisecond', clock_timestamp(), ${error}::text::json)`;
  },
  abandonCalls: async (runId) => {
    await tx`update durable.attempts set status = 'abandoned', ended_at = clock_timestamp()
      where run_id = ${runId} and status = 'running'`;
  },
});
