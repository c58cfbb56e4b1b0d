import { type Actor, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { RunLog } from "@/lib/platform/runs/port";
import type { ListRunsQuery, QueueStats, RunDetail, RunSummary } from "../schemas";

type Dependencies = { runs: RunLog };

/** Runs belong to the platform: they are seen across organisations, by administrators alone. */
function requireReader(actor: Actor): void {
  requirePlatform(actor);
  requirePermission(actor, "runs.read");
}

/** Runs of all durable functions, newest first. */
export const makeListRuns =
  ({ runs }: Dependencies) =>
  async (actor: Actor, query: ListRunsQuery): Promise<Page<RunSummary>> => {
    requireReader(actor);
    return runs.list(query);
  };

/** One run with its steps and their attempts. @throws AppError `not_found` */
export const makeGetRun =
  ({ runs }: Dependencies) =>
  async (actor: Actor, runId: string): Promise<RunDetail> => {
    requireReader(actor);
    const run = await runs.find(runId);
    if (!run) throw new AppError("not_found");
    return run;
  };

/** How full the queue is. */
export const makeQueueStats =
  ({ runs }: Dependencies) =>
  async (actor: Actor): Promise<QueueStats> => {
    requireReader(actor);
    return runs.stats();
  };
