import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { analysisPipeline } from "@/lib/composition/analyses";
import { type Aspect, analysisReference, type PipelineKind } from "@/lib/features/analyses/events";
import { systemActor } from "@/lib/kernel/actor";

/** How many of one aspect run at once: over all organisations, and for one of them. */
const limitPerAspect = 16;
const limitPerOrganisation = 4;

/**
 * The durable function of one aspect, so that each has its own concurrency, its own retries and its own place in the
 * queue. Engines are deterministic: the one retry is for a thread that died.
 */
export const makeAspectFunction = (kind: PipelineKind, aspect: Aspect) =>
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
      return step.run(aspect, () =>
        durably(() =>
          analysisPipeline().analyseAspect(systemActor(reference.organisationId), reference, aspect),
        ),
      );
    },
  );
