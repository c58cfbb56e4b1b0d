import { type Actor, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { RunLog } from "@/lib/platform/runs/port";
import type {
  FunctionLoad,
  ListRunsQuery,
  QueueOverview,
  QueueStats,
  RunDetail,
  RunSummary,
} from "../schemas";

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

const idle = (functionId: string, queued: number | null): FunctionLoad => ({
  functionId,
  queued,
  running: 0,
  delayed: queued,
  oldestQueuedSeconds: queued,
  completed: 0,
  failed: 0,
  deadLetters: 0,
  wait: null,
  run: null,
});

/**
 * The queue now and its last hour, function by function.
 * @param deps.agents how the ids of the agents' functions end, in the order of their work; each is there, idle ones too
 */
export const makeQueueOverview =
  ({ runs, agents }: Dependencies & { agents: readonly string[] }) =>
  async (actor: Actor): Promise<QueueOverview> => {
    requireReader(actor);
    const overview = await runs.queue();
    const nothing = overview.totals.queued === null ? null : 0;
    const agentOf = ({ functionId }: FunctionLoad) => agents.find((agent) => functionId.endsWith(agent));
    const loads = new Map(overview.functions.map((load) => [agentOf(load), load]));
    return {
      ...overview,
      functions: overview.functions.filter((load) => !agentOf(load)),
      agents: agents.map((agent) => loads.get(agent) ?? idle(agent, nothing)),
    };
  };
