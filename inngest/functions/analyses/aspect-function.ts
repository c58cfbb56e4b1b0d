import { availableParallelism } from "node:os";
import { inngest } from "@/inngest/client";
import { durably } from "@/inngest/durably";
import { analysisPipeline } from "@/lib/composition/analysis-pipeline";
import {
  type Agent,
  type AnalysisReference,
  type Aspect,
  type Assistant,
  analysisReference,
  type PipelineKind,
} from "@/lib/features/analyses/events";
import { type Actor, systemActor } from "@/lib/kernel/actor";

/** How many runs of one function there are at once: over all organisations, and for one of them. */
type Limits = { all: number; perOrganisation: number };

const aspectLimits: Limits = { all: 16, perOrganisation: 4 };

/**
 * Measurements would disturb each other: there is one at a time. What is verified meanwhile leaves it a processor of its own.
 */
const agentLimits: Readonly<Record<Agent, Limits>> = {
  analyser: aspectLimits,
  optimiser: aspectLimits,
  verifier: { all: Math.max(1, availableParallelism() - 1), perOrganisation: 4 },
  benchmarker: { all: 1, perOrganisation: 1 },
  reviewer: aspectLimits,
};

/** One step that looks at a work. What it gives is kept with its run. */
type Analyse = (actor: Actor, reference: AnalysisReference) => Promise<Record<string, unknown>>;

/**
 * The durable function of one step, so that each has its own concurrency, its own retries and its own place in the
 * queue. Engines are deterministic: the one retry is for a thread that died, or for a service that did not answer.
 */
const makeFunction = (
  kind: PipelineKind,
  name: Aspect | Assistant | Agent,
  analyse: Analyse,
  { all, perOrganisation }: Limits = aspectLimits,
) =>
  inngest.createFunction(
    {
      id: `analyse-${kind}-${name}`,
      retries: 1,
      concurrency: [{ limit: all }, { limit: perOrganisation, key: "event.data.organisationId" }],
      triggers: { event: `analyses/${kind}.${name}.requested` },
    },
    async ({ event, step }) => {
      const reference = analysisReference.parse(event.data);
      return step.run(name, () => durably(() => analyse(systemActor(reference.organisationId), reference)));
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

/** The durable function of an agent. The run of it records what it is given and what it makes; texts stay in the database. */
export const makeAgentFunction = (agent: Agent) =>
  makeFunction(
    "code",
    agent,
    (actor, reference) => analysisPipeline().agents[agent](actor, reference),
    agentLimits[agent],
  );
