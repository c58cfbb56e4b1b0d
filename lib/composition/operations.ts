import { codeAgents } from "@/lib/features/analyses/events";
import {
  makeCancelRun,
  makeReplayRun,
  makeRerunRun,
  makeRerunRuns,
} from "@/lib/features/operations/use-cases/control-runs";
import {
  makeGetRun,
  makeListRuns,
  makeQueueOverview,
  makeQueueStats,
} from "@/lib/features/operations/use-cases/inspect-runs";
import { durable } from "./durable";

function compose() {
  const deps = { runs: durable().runs };
  return {
    /** Which engine runs the functions: what an Inngest server does not tell, its pages cannot show. */
    engine: durable().engine,
    listRuns: makeListRuns(deps),
    getRun: makeGetRun(deps),
    queueStats: makeQueueStats(deps),
    queue: makeQueueOverview({ ...deps, agents: codeAgents.map((agent) => `analyse-code-${agent}`) }),
    cancelRun: makeCancelRun(deps),
    rerunRun: makeRerunRun(deps),
    rerunRuns: makeRerunRuns(deps),
    replayRun: makeReplayRun(deps),
    /** Whether the engine can replay a run from a step. */
    canReplay: deps.runs.replay !== null,
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Runs of the durable functions, for administrators. */
export function operations(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
