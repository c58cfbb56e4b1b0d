import { isId } from "@/lib/kernel/ids";
import { inTransaction, notifyWorkers, type RunnerSql } from "./connection";
import { type EventRow, toStoredEvent } from "./events";
import { finishRun } from "./finish-run";
import { findFunction } from "./functions";
import { lockRun } from "./run-rows";
import { startRuns } from "./start-runs";

/** Ends a run by hand. A call that is under way loses its lease, so that its result is refused. */
export async function cancelRun(sql: RunnerSql, runId: string): Promise<boolean> {
  if (!isId(runId)) return false;
  return inTransaction(sql, async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) return false;
    await finishRun(tx, run, { status: "cancelled" });
    await notifyWorkers(tx);
    return true;
  });
}

type Origin = EventRow & { functionId: string; eventId: string; organisationId: string | null };

/** Starts a new run of the same function, as it is now, with the same event. */
export async function rerunRun(sql: RunnerSql, runId: string): Promise<string | null> {
  if (!isId(runId)) return null;
  return inTransaction(sql, async (tx) => {
    const rows = await tx<Origin[]>`
      select r.function_id as "functionId", e.id::text as "eventId", e.body::text as "eventBody",
        (extract(epoch from e.received_at) * 1000)::float8 as "receivedMs", r.organisation_id as "organisationId"
      from durable.runs r join durable.events e on e.id = r.event_id where r.id = ${runId}`;
    const origin = rows[0];
    const definition = origin && (await findFunction(tx, origin.functionId));
    if (!origin || !definition) return null;
    const { eventId, organisationId } = origin;
    const event = toStoredEvent(origin);
    const started = await startRuns(tx, [
      { definition, eventId, event, organisationId, origin: "rerun", rerunOf: runId },
    ]);
    return started[0] ?? null;
  });
}
