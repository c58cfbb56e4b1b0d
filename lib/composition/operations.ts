import { codeAgents } from "@/lib/features/analyses/events";
import { makeCancelRun, makeRerunRun, makeRerunRuns } from "@/lib/features/operations/use-cases/control-runs";
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
    listRuns: makeListRuns(deps),
    getRun: makeGetRun(deps),
    queueStats: makeQueueStats(deps),
    queue: makeQueueOverview({ ...deps, agents: codeAgents.map((agent) => `analyse-code-${agent}`) }),
    cancelRun: makeCancelRun(deps),
    rerunRun: makeRerunRun(deps),
    rerunRuns: makeRerunRuns(deps),
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Runs of the durable functions, for administrators. */
export function operations(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
