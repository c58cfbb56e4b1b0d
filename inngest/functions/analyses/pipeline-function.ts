import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { analysisPipeline } from "@/lib/composition/analysis-pipeline";
import {
  type AnalysisReference,
  analysisReference,
  aspects,
  codeAgents,
  consultants,
  type PipelineKind,
  submittedEvents,
} from "@/lib/features/analyses/events";
import { systemActor } from "@/lib/kernel/actor";
import { type ErrorCode, isErrorCode } from "@/lib/kernel/errors";
import { makeAgentFunction, makeAspectFunction, makeAssistantFunction } from "./aspect-function";

const aspectTimeout = "30m";

/**
 * Marks the analysis as failed once its run is given up. The failed event carries the run's own event. Its author sees
 * the code of what went wrong; the internal text stays with the run.
 */
const onFailure = async ({
  event,
  error,
}: {
  event: { data: { event: { data?: unknown } } };
  error: Error;
}) => {
  const reference = analysisReference.parse(event.data.event.data);
  await analysisPipeline().fail(systemActor(reference.organisationId), reference, failureCode(error));
};

const failureCode = ({ message }: Error): ErrorCode => (isErrorCode(message) ? message : "internal");

/**
 * The pipeline of one kind of work with the functions of its aspects:
 * validate → store → aspects side by side → consolidate → save → index → notify.
 * Assistants run beside the aspects of an essay where they are configured for its language. After the aspects of a code its agents look for
 * a faster version, one after the other; where one fails those after it have nothing to go on, and that part of the report is missing.
 * A code that was analysed before, by the same engine with the same options, has its result already. An aspect or agent whose result is there
 * when the run begins does not run again: a replay takes some over, and a run that is repeated finds those of the one before.
 * An aspect that fails for good is missing from the report; it does not fail the analysis. An event that comes again
 * finds an analysis that has ended and changes nothing.
 */
export function makePipelineFunctions(kind: PipelineKind) {
  const aspectFunctions = aspects[kind].map((aspect) => ({ aspect, run: makeAspectFunction(kind, aspect) }));
  const assistantFunctions = (kind === "essay" ? consultants : []).map((aspect) => ({
    aspect,
    run: makeAssistantFunction(aspect),
  }));
  const agentFunctions = (kind === "code" ? codeAgents : []).map((agent) => ({
    agent,
    run: makeAgentFunction(agent),
  }));
  const pipeline = inngest.createFunction(
    { id: `analyse-${kind}`, retries: 4, triggers: { event: submittedEvents[kind] }, onFailure },
    async ({ event, step, runId }) => {
      const reference: AnalysisReference = analysisReference.parse(event.data);
      const actor = systemActor(reference.organisationId);
      const steps = analysisPipeline();
      const conclude = async () => {
        const outcome = await step.run("consolidate", () =>
          durably(() => steps.consolidate(actor, reference)),
        );
        await step.run("save", () => durably(() => steps.save(actor, reference)));
        await step.run("index", () => durably(() => steps.index(actor, reference)));
        await step.run("notify", () => durably(() => steps.notify(actor, reference)));
        return outcome;
      };
      const begun = await step.run("validate", () =>
        durably(() => steps.validate(actor, reference, kind, runId)),
      );
      if (!begun) return { alreadyEnded: true };
      await step.run("store", () => durably(() => steps.storeOriginal(actor, reference)));
      if (kind === "code") {
        const { reused } = await step.run("recall", () => durably(() => steps.recall(actor, reference)));
        if (reused) return conclude();
      }
      const kept = new Set<string>(begun.kept);
      const asked = steps.assistantsFor(begun.language);
      const consulted = assistantFunctions.filter(({ aspect }) => asked.includes(aspect));
      const open = [...aspectFunctions, ...consulted].filter(({ aspect }) => !kept.has(aspect));
      await Promise.all(
        open.map(({ aspect, run }) =>
          step
            .invoke(aspect, { function: run, data: reference, timeout: aspectTimeout })
            .catch(() => ({ missing: aspect })),
        ),
      );
      let given: unknown = null;
      for (const { agent, run } of agentFunctions) {
        if (kept.has(agent)) {
          given = { kept: agent };
          continue;
        }
        const made = await step
          .invoke(agent, { function: run, data: { ...reference, given }, timeout: aspectTimeout })
          .catch(() => null);
        if (made === null) break;
        given = made;
      }
      return conclude();
    },
  );
  return [pipeline, ...[...aspectFunctions, ...assistantFunctions, ...agentFunctions].map(({ run }) => run)];
}
