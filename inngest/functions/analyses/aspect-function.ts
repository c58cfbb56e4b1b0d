import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { analysisPipeline } from "@/lib/composition/analyses";
import {
  type AnalysisReference,
  type Aspect,
  type Assistant,
  analysisReference,
  type PipelineKind,
} from "@/lib/features/analyses/events";
import { type Actor, systemActor } from "@/lib/kernel/actor";

/** How many of one aspect run at once: over all organisations, and for one of them. */
const limitPerAspect = 16;
const limitPerOrganisation = 4;

/** One step that looks at a work. */
type Analyse = (actor: Actor, reference: AnalysisReference) => Promise<{ findingCount: number }>;

/**
 * The durable function of one aspect, so that each has its own concurrency, its own retries and its own place in the
 * queue. Engines are deterministic: the one retry is for a thread that died, or for a service that did not answer.
 */
const makeFunction = (kind: PipelineKind, aspect: Aspect | Assistant, analyse: Analyse) =>
  inngest.createFunction(
    {
      id: `analyse-${kind}-${aspect}`,
      retries: 1,
      concurrency: [
        { limit: limitPerAspect },
        { limit: limitPerOrganisation, key: "event.data.organisationId" },
      ],
      triggers: { event: `analyses/${kind}.${aspect}.requested` },
    },
    async ({ event, step }) => {
      const reference = analysisReference.parse(event.data);
      return step.run(aspect, () => durably(() => analyse(systemActor(reference.organisationId), reference)));
    },
  );

/** The durable function of an aspect of the engine. */
export const makeAspectFunction = (kind: PipelineKind, aspect: Aspect) =>
  makeFunction(kind, aspect, (actor, reference) =>
    analysisPipeline().analyseAspect(actor, reference, aspect),
  );

/** The durable function of an assistant. */
export const makeAssistantFunction = (assistant: Assistant) =>
  makeFunction("essay", assistant, (actor, reference) =>
    analysisPipeline().consultAssistant(actor, reference, assistant),
  );
