import { type Actor, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { maxPageSize } from "@/lib/kernel/page";
import type { RunLog } from "@/lib/platform/runs/port";
import type { ReplayRunBody, RerunOutcome, RerunRunsBody } from "../schemas";

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
 * @param options.once leaves a run alone that was run again before
 * @throws AppError `not_found` when the run, or its function, is unknown, or it is left alone
 */
export const makeRerunRun =
  ({ runs }: Dependencies) =>
  async (actor: Actor, runId: string, options: { once?: boolean } = {}): Promise<string | null> => {
    requireController(actor);
    const started = await runs.rerun(runId, options);
    if (!started) throw new AppError("not_found");
    return (await runs.find(started)) ? started : null;
  };

/**
 * Starts a new run of the same function, as it is now, from a step on or with the event's data changed.
 * @returns its id
 * @throws AppError `not_found` when the run, or its function, is unknown; `replay_unavailable` where the engine keeps
 * its steps to itself; and what `RunLog.replay` throws
 */
export const makeReplayRun =
  ({ runs }: Dependencies) =>
  async (actor: Actor, runId: string, body: ReplayRunBody): Promise<string> => {
    requireController(actor);
    if (!runs.replay) throw new AppError("replay_unavailable");
    const started = await runs.replay(runId, body);
    if (!started) throw new AppError("not_found");
    return started;
  };

const together = 4;

/**
 * Runs again what failed or was cancelled and was not run again since, newest first, each once however many ask.
 * @param input.limit how many runs are looked at
 */
export const makeRerunRuns =
  ({ runs }: Dependencies) =>
  async (actor: Actor, { status, functionId, limit }: RerunRunsBody): Promise<RerunOutcome> => {
    requireController(actor);
    let [looked, started, cursor]: [number, number, string | undefined] = [0, 0, undefined];
    do {
      const size: number = Math.min(maxPageSize, limit - looked);
      const page = await runs.list({ status, functionId, notRerun: true, cursor, limit: size });
      for (let first = 0; first < page.items.length; first += together) {
        const some = page.items.slice(first, first + together);
        const ids = await Promise.all(some.map(({ id }) => runs.rerun(id, { once: true })));
        started += ids.filter((id) => id !== null).length;
      }
      looked += page.items.length;
      cursor = page.next;
    } while (cursor !== undefined && looked < limit);
    return { started, skipped: looked - started, more: cursor !== undefined };
  };
