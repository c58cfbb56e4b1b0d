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
import type { Actor } from "@/lib/kernel/actor";
import { type AuditNote, auditNote } from "@/lib/kernel/audit";
import { systemClock } from "@/lib/kernel/clock";
import { audit } from "./audit";
import { durable } from "./durable";
import { log } from "./log";

type Told = { action: string; details?: AuditNote["details"] };

/**
 * Tells the platform's audit log what an operator did. The runs are the engine's, which has no transaction with us: the note
 * follows the act, and is lost when the process dies in between.
 */
async function note(actor: Actor, runId: string | null, { action, details }: Told): Promise<void> {
  const target = runId === null ? undefined : { kind: "run", id: runId };
  const told = auditNote(actor, { action, target, details, at: systemClock() });
  await audit()
    .append([{ ...told, organisationId: null }])
    .catch((error: unknown) =>
      log().error("what an operator did is missing in the audit log", { action, error }),
    );
}

function compose() {
  const deps = { runs: durable().runs };
  const cancelRun = makeCancelRun(deps);
  const rerunRun = makeRerunRun(deps);
  const rerunRuns = makeRerunRuns(deps);
  const replayRun = makeReplayRun(deps);
  return {
    /** Which engine runs the functions: what an Inngest server does not tell, its pages cannot show. */
    engine: durable().engine,
    listRuns: makeListRuns(deps),
    getRun: makeGetRun(deps),
    queueStats: makeQueueStats(deps),
    queue: makeQueueOverview({ ...deps, agents: codeAgents.map((agent) => `analyse-code-${agent}`) }),
    cancelRun: async (...[actor, runId]: Parameters<typeof cancelRun>) => {
      await cancelRun(actor, runId);
      await note(actor, runId, { action: "run.cancelled" });
    },
    rerunRun: async (...[actor, runId, options]: Parameters<typeof rerunRun>) => {
      const started = await rerunRun(actor, runId, options);
      await note(actor, runId, { action: "run.repeated", details: { started } });
      return started;
    },
    rerunRuns: async (...[actor, body]: Parameters<typeof rerunRuns>) => {
      const outcome = await rerunRuns(actor, body);
      await note(actor, null, { action: "runs.repeated", details: { started: outcome.started } });
      return outcome;
    },
    replayRun: async (...[actor, runId, body]: Parameters<typeof replayRun>) => {
      const started = await replayRun(actor, runId, body);
      await note(actor, runId, { action: "run.replayed", details: { started } });
      return started;
    },
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
