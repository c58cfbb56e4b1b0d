/** The steps of each pipeline, in order. Aspects run side by side; everything else one after the other. */
export const pipelines = {
  essay: [
    "structure",
    "spelling",
    "norm",
    "readability",
    "repetition",
    "cohesion",
    "theme",
    "argument",
    "proposal",
    "integrity",
    "score",
  ],
  code: [
    "syntax",
    "lint",
    "security",
    "dead-code",
    "complexity",
    "maintainability",
    "size",
    "documentation",
    "typing",
    "performance",
    "quality",
  ],
} as const;

/**
 * What looks for a faster version of a code, one after the other: the analyser sums up what the aspects found, the optimiser finds rewrites,
 * the verifier keeps those that behave the same, the benchmarker measures them, and the reviewer writes the report's part.
 */
export const agents = ["analyser", "optimiser", "verifier", "benchmarker", "reviewer"] as const;
export type Agent = (typeof agents)[number];
export const isAgent = (step: string): step is Agent => agents.some((agent) => agent === step);

/** The report's part that the agents make. */
export const optimisationPart = "optimisation";

/**
 * What programs and services outside the engine say of an essay. They run beside the aspects, where they are configured. `english` is the
 * grammar checker that the product brings.
 */
export const assistants = ["english", "languagetool", "comments"] as const;
export type Assistant = (typeof assistants)[number];

export type PipelineKind = keyof typeof pipelines;
export type EssayAspect = (typeof pipelines.essay)[number];
export type CodeAspect = (typeof pipelines.code)[number];
export type Aspect = EssayAspect | CodeAspect;

export const stepsBefore = ["validate", "store"] as const;
export const stepsAfter = ["consolidate", "save", "index", "notify"] as const;

/** Looks for an earlier analysis of the same code, whose result stands for this one's. */
export const recallStep = "recall" as const;

export type PipelineStep =
  | (typeof stepsBefore)[number]
  | typeof recallStep
  | Aspect
  | Assistant
  | Agent
  | (typeof stepsAfter)[number];

type StepGroup = "before" | "aspects" | "agents" | "after";

/** What a report of this kind is made of: what has no result is missing. */
export const partsOf = (kind: PipelineKind, consulted: readonly Assistant[] = []): string[] => [
  ...pipelines[kind],
  ...consulted,
  ...(kind === "code" ? [optimisationPart] : []),
];

/** Every step of a kind's pipeline with the group it is drawn in; `consulted` are the assistants that have a part in it. */
export function stepsOf(
  kind: PipelineKind,
  consulted: readonly Assistant[] = [],
): { step: PipelineStep; group: StepGroup }[] {
  const isCode = kind === "code";
  return [
    ...stepsBefore.map((step) => ({ step, group: "before" as const })),
    ...(isCode ? [{ step: recallStep, group: "before" as const }] : []),
    ...pipelines[kind].map((step) => ({ step, group: "aspects" as const })),
    ...consulted.map((step) => ({ step, group: "aspects" as const })),
    ...(isCode ? agents.map((step) => ({ step, group: "agents" as const })) : []),
    ...stepsAfter.map((step) => ({ step, group: "after" as const })),
  ];
}
