import type { AttemptTable } from "../transaction";
import type { Tx } from "./connection";
import { stepColumns } from "./step-columns";

export const attemptTable = (tx: Tx): AttemptTable => ({
  endCall: async ({ token }, error) => {
    await tx`update durable.attempts set ended_at = clock_timestamp(),
        status = ${error === null ? "completed" : "failed"}, error = ${error}::text::json
      where lease_token = ${token}`;
  },
  addAttempts: async (runId, { attempt, worker }, steps) => {
    const { ids, names, statuses, durations, errors } = stepColumns(steps);
    await tx`
      insert into durable.attempts (run_id, step_id, step_name, attempt, status, worker, started_at, ended_at, error)
      select ${runId}::uuid, id, name, ${attempt}::int, status, ${worker}::text,
        clock_timestamp() - duration_ms * interval '1 millisecond', clock_timestamp(), error::json
      from unnest(${ids}::text[], ${names}::text[], ${statuses}::text[], ${durations}::float8[], ${errors}::text[])
        with ordinality as t (id, name, status, duration_ms, error, ordinality) order by ordinality`;
  },
  abandonCalls: async (runId) => {
    await tx`update durable.attempts set status = 'abandoned', ended_at = clock_timestamp()
      where run_id = ${runId} and status = 'running'`;
  },
});
