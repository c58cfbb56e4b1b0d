import type { EmbeddedEngine } from "@/inngest/embedded/api";
import type { QueueStats, RunLog } from "../port";

/** What is told of the queue; the engine itself knows more. */
const told = ({ queued, running, delayed, failedLastDay, oldestQueuedSeconds }: QueueStats): QueueStats => ({
  ...{ queued, running, delayed, failedLastDay, oldestQueuedSeconds },
});

/** The runs of the embedded runner, out of its own tables. */
export const makeEmbeddedRunLog = (engine: EmbeddedEngine): RunLog => ({
  list: engine.listRuns,
  find: engine.getRun,
  cancel: engine.cancelRun,
  rerun: engine.rerunRun,
  replay: engine.rerunRun,
  stats: async () => told(await engine.queueStats()),
  queue: async () => {
    const overview = await engine.queueOverview();
    return { ...overview, totals: told(overview.totals) };
  },
});
