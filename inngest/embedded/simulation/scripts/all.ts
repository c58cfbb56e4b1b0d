import { basicScripts } from "./basic";
import { batchedScripts, cronScripts, debouncedScripts, limitedScripts, singletonScripts } from "./limited";
import type { Script } from "./line";
import { callingScripts, cancellableScripts, timedScripts, waitingScripts } from "./outside";

/** What a schedule may exercise beside steps, by name. */
export const featureScripts = {
  waits: waitingScripts,
  cancellations: cancellableScripts,
  times: timedScripts,
  calls: callingScripts,
  limits: limitedScripts,
  debounces: debouncedScripts,
  singletons: singletonScripts,
  batches: batchedScripts,
  crons: cronScripts,
  reruns: [],
} satisfies Record<string, Script[]>;

export type Feature = keyof typeof featureScripts;

/** The functions of a schedule. */
export const scriptsOf = (features: readonly Feature[]): Script[] => [
  ...basicScripts,
  ...features.flatMap((feature): Script[] => featureScripts[feature]),
];

export const scriptOf = new Map(
  [...basicScripts, ...Object.values(featureScripts).flat()].map((script) => [script.definition.id, script]),
);
