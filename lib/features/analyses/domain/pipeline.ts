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
  code: ["syntax", "lint", "complexity", "size"],
} as const;

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

export type PipelineStep = (typeof stepsBefore)[number] | Aspect | Assistant | (typeof stepsAfter)[number];

/** Every step of a kind's pipeline with the group it is drawn in; `consulted` are the assistants that have a part in it. */
export function stepsOf(
  kind: PipelineKind,
  consulted: readonly Assistant[] = [],
): { step: PipelineStep; group: "before" | "aspects" | "after" }[] {
  return [
    ...stepsBefore.map((step) => ({ step, group: "before" as const })),
    ...pipelines[kind].map((step) => ({ step, group: "aspects" as const })),
    ...consulted.map((step) => ({ step, group: "aspects" as const })),
    ...stepsAfter.map((step) => ({ step, group: "after" as const })),
  ];
}
