import { isId } from "@/lib/kernel/ids";
import type { RunStorage } from "../store/storage";
import type { RerunOptions } from "../store/store";
import { finishRun } from "./finish-run";
import { startRuns } from "./start-runs";
import { toStoredEvent } from "./stored-event";

/** Ends a run by hand. A call that is under way loses its lease, so that its result is refused. */
export async function cancelRun(storage: RunStorage, runId: string): Promise<boolean> {
  if (!isId(runId)) return false;
  return storage.transact(async (tx) => {
    const run = await tx.lockRun(runId);
    if (!run) return false;
    await finishRun(tx, run, { status: "cancelled" });
    tx.wakeWorkers();
    return true;
  });
}

/** Starts a new run of the same function, as it is now, with the same event. Those who ask at once take turns. */
export async function rerunRun(
  storage: RunStorage,
  runId: string,
  { once = false }: RerunOptions = {},
): Promise<string | null> {
  if (!isId(runId)) return null;
  return storage.transact(async (tx) => {
    const origin = await tx.lockOrigin(runId, once);
    const definition = origin && (await tx.findFunction(origin.functionId));
    if (!origin || !definition) return null;
    const { eventId, organisationId } = origin;
    const event = toStoredEvent(origin.event);
    const started = await startRuns(tx, [
      { definition, eventId, event, organisationId, origin: "rerun", rerunOf: runId },
    ]);
    await tx.markRerun(runId);
    return started[0] ?? null;
  });
}
