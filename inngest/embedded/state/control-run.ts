import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { maxStepBytes } from "../limits";
import { jsonText } from "../store/json-text";
import type { RunStorage } from "../store/storage";
import type { RerunOptions, StoredEvent } from "../store/store";
import type { RunOrigin, StateTransaction } from "../store/transaction";
import { finishRun } from "./finish-run";
import { startRuns } from "./start-runs";
import { organisationOf, toStoredEvent } from "./stored-event";

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

/**
 * Starts a new run of the same function, as it is now; see `EmbeddedEngine.rerunRun`. Those who ask at once take turns.
 * All of it happens, or nothing.
 */
export async function rerunRun(
  storage: RunStorage,
  runId: string,
  { once = false, fromStep, data }: RerunOptions = {},
): Promise<string | null> {
  if (!isId(runId)) return null;
  return storage.transact(async (tx) => {
    const origin = await tx.lockOrigin(runId, once);
    const definition = origin && (await tx.findFunction(origin.functionId));
    if (!origin || !definition) return null;
    if (fromStep !== undefined && !origin.hasEnded) throw new AppError("run_not_ended");
    const { organisationId, furtherEventIds } = origin;
    const { eventId, event } = data ? await changeEvent(tx, origin, data) : eventOf(origin);
    const start = { definition, eventId, event, furtherEventIds, organisationId };
    const [started] = await startRuns(tx, [{ ...start, origin: "rerun", rerunOf: runId }]);
    if (!started) return null;
    if (fromStep !== undefined && !(await tx.copySteps(started, { runId, stepId: fromStep })))
      throw refuse("fromStep", "step_unknown");
    await tx.markRerun(runId);
    return started;
  });
}

type RunEvent = { eventId: string; event: StoredEvent };

const eventOf = ({ eventId, event }: RunOrigin): RunEvent => ({ eventId, event: toStoredEvent(event) });

const refuse = (path: string, message: string) =>
  new AppError("invalid_input", { fields: [{ path, message }] });

/** Stores the event anew with other data. It counts as routed, so that it starts nothing else. */
async function changeEvent(
  tx: StateTransaction,
  origin: RunOrigin,
  data: Record<string, unknown>,
): Promise<RunEvent> {
  const before = eventOf(origin).event;
  if (organisationOf(data) !== organisationOf(before.data)) throw refuse("data", "organisation_changed");
  const id = tx.newId();
  const event = { ...before, id, data };
  const body = jsonText(event);
  if (Buffer.byteLength(body) > maxStepBytes) throw refuse("data", "event_too_large");
  await tx.addEvent({ id, name: event.name, body, organisationId: origin.organisationId }, true);
  return { eventId: id, event };
}
