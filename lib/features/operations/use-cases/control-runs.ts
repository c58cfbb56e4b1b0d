import { type Actor, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { RunLog } from "@/lib/platform/runs/port";

type Dependencies = { runs: RunLog };

function requireController(actor: Actor): void {
  requirePlatform(actor);
  requirePermission(actor, "runs.control");
}

/** Cancels a run: nothing more of it starts. @throws AppError `not_cancellable` when it has ended */
export const makeCancelRun =
  ({ runs }: Dependencies) =>
  async (actor: Actor, runId: string): Promise<void> => {
    requireController(actor);
    if (!(await runs.cancel(runId))) throw new AppError("not_cancellable");
  };

/**
 * Starts a new run with the same event.
 * @returns its id, or null while the engine does not show it yet: an Inngest server answers with the event's id
 * @throws AppError `not_found` when the run, or its function, is unknown
 */
export const makeRerunRun =
  ({ runs }: Dependencies) =>
  async (actor: Actor, runId: string): Promise<string | null> => {
    requireController(actor);
    const started = await runs.rerun(runId);
    if (!started) throw new AppError("not_found");
    return (await runs.find(started)) ? started : null;
  };
