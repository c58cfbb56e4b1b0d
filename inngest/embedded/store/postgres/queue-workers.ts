import { isoTime } from "../../state/run-summary";
import type { QueueWorker, WorkerCall } from "../queue-views";
import type { RunnerSql } from "./connection";

type CallRow = {
  worker: string;
  runId: string;
  functionId: string;
  stepName: string | null;
  sinceMs: number;
  renewedMs: number;
  held: boolean;
};
type SeenRow = { worker: string; seenMs: number };

const mostCalls = 2_000;
const mostWorkers = 500;

/** Who holds calls, and who answered one in the last hour. A worker that only waits leaves no trace of its own. */
export async function queueWorkers(sql: RunnerSql): Promise<QueueWorker[]> {
  const [calls, seen] = await Promise.all([
    sql<CallRow[]>`
      select j.worker, j.run_id::text as "runId", j.function_id as "functionId", s.name as "stepName",
        (extract(epoch from coalesce(a.started_at, j.lease_until - j.lease_ms * interval '1 millisecond')) * 1000)::float8
          as "sinceMs",
        (extract(epoch from j.lease_until - j.lease_ms * interval '1 millisecond') * 1000)::float8 as "renewedMs",
        j.lease_until >= clock_timestamp() as held
      from durable.jobs j
      left join durable.attempts a on a.lease_token = j.lease_token
      left join durable.steps s on s.run_id = j.run_id and s.id = j.step_id
      where j.state = 'leased' order by "sinceMs" limit ${mostCalls}`,
    sql<SeenRow[]>`
      select worker, (extract(epoch from max(ended_at)) * 1000)::float8 as "seenMs"
      from durable.attempts
      where ended_at >= now() - interval '1 hour' and status in ('completed', 'failed') and worker is not null
      group by worker order by "seenMs" desc limit ${mostWorkers}`,
  ]);
  const byWorker = Map.groupBy(calls, ({ worker }) => worker);
  const seenMs = new Map(seen.map((row) => [row.worker, row.seenMs]));
  return [...new Set([...byWorker.keys(), ...seenMs.keys()])]
    .sort()
    .map((id) => toWorker(id, byWorker.get(id) ?? [], seenMs.get(id) ?? 0));
}

function toWorker(id: string, calls: readonly CallRow[], answeredMs: number): QueueWorker {
  const renewed = calls.map(({ renewedMs }) => renewedMs);
  return {
    id,
    ...placeOf(id),
    state: calls.length === 0 ? "idle" : calls.some(({ held }) => held) ? "working" : "silent",
    lastSeenAt: isoTime(Math.max(answeredMs, ...renewed)),
    calls: calls.map(
      ({ runId, functionId, stepName, sinceMs }): WorkerCall => ({
        runId,
        functionId,
        stepName,
        since: isoTime(sinceMs),
      }),
    ),
  };
}

/** Workers are named by host, process and a random part. */
function placeOf(id: string): Pick<QueueWorker, "host" | "pid"> {
  const [, host, pid] = /^(.+)\/(\d+)\/[0-9a-f]+$/.exec(id) ?? [];
  return { host: host ?? null, pid: pid === undefined ? null : Number(pid) };
}
