import { z } from "zod";
import { agents, assistants, pipelines } from "./domain/pipeline";

/** What every event of an analysis carries: references, never texts. */
export const analysisReference = z.object({ analysisId: z.uuid(), organisationId: z.uuid() });
export type AnalysisReference = z.infer<typeof analysisReference>;

/** A work was handed in. One event a kind, so that each kind has its own pipeline. */
export const submittedEvents = {
  essay: "analyses/essay.submitted",
  code: "analyses/code.submitted",
} as const;
export type SubmittedEventName = (typeof submittedEvents)[keyof typeof submittedEvents];

/** The aspects of each kind, each analysed by a durable function of its own. */
export const aspects = pipelines;
/** Programs and services outside the engine that may be consulted about an essay, each by a durable function of its own. */
export const consultants = assistants;
/** Those that look for a faster version of a code, each a durable function of its own, in order. */
export const codeAgents = agents;
export type { Agent, Aspect, Assistant, PipelineKind } from "./domain/pipeline";
