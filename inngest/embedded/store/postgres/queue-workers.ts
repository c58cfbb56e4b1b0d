import { goneMs } from "../../limits";
import { isoTime, isoTimeOrNull } from "../../state/run-summary";
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
type PresentRow = {
  worker: string;
  version: string;
  concurrency: number;
  startedMs: number;
  seenMs: number;
};

const mostCalls = 2_000;
const mostWorkers = 500;

/** Who is there, at work or not, and who still holds calls though it has not been heard of. */
export async function queueWorkers(sql: RunnerSql): Promise<QueueWorker[]> {
  const [calls, present] = await Promise.all([
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
    sql<PresentRow[]>`
      select name as worker, version, concurrency, (extract(epoch from started_at) * 1000)::float8 as "startedMs",
        (extract(epoch from seen_at) * 1000)::float8 as "seenMs"
      from durable.workers where seen_at > clock_timestamp() - ${goneMs}::int * interval '1 millisecond'
      order by name limit ${mostWorkers}`,
  ]);
  const byWorker = Map.groupBy(calls, ({ worker }) => worker);
  const presence = new Map(present.map((row) => [row.worker, row]));
  return [...new Set([...byWorker.keys(), ...presence.keys()])]
    .sort()
    .map((id) => toWorker(id, byWorker.get(id) ?? [], presence.get(id)));
}

function toWorker(id: string, calls: readonly CallRow[], present: PresentRow | undefined): QueueWorker {
  const renewed = calls.map(({ renewedMs }) => renewedMs);
  return {
    id,
    ...placeOf(id),
    version: present?.version ?? null,
    concurrency: present?.concurrency ?? null,
    startedAt: isoTimeOrNull(present?.startedMs ?? null),
    state: calls.length === 0 ? "idle" : calls.some(({ held }) => held) ? "working" : "silent",
    lastSeenAt: isoTime(Math.max(present?.seenMs ?? 0, ...renewed)),
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
