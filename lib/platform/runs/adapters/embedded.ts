import type { EmbeddedEngine } from "@/inngest/embedded/api";
import type { RunLog } from "../port";

/** The runs of the embedded runner, out of its own tables. */
export const makeEmbeddedRunLog = (engine: EmbeddedEngine): RunLog => ({
  list: engine.listRuns,
  find: engine.getRun,
  cancel: engine.cancelRun,
  rerun: engine.rerunRun,
  replay: engine.rerunRun,
  stats: engine.queueStats,
  queue: engine.queueOverview,
});
