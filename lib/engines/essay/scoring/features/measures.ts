import type { AspectResult } from "../../types";
import type { NamedValue } from "./feature";

/** What these aspects measure is counted by their findings. */
const withoutMeasures: ReadonlySet<string> = new Set(["spelling", "score"]);
/** The same of single measures. */
const countedMeasures: ReadonlySet<string> = new Set([
  "norm/grammar",
  "norm/punctuation",
  "norm/register",
  "norm/per-100-words",
]);

/** What the aspects measured, each under the aspect's name. */
export function measureFeatures(aspects: readonly AspectResult[]): NamedValue[] {
  return aspects
    .filter(({ aspect }) => !withoutMeasures.has(aspect))
    .flatMap(({ aspect, metrics }) =>
      metrics
        .filter(({ id }) => id !== "findings-cut")
        .map(({ id, value }): NamedValue => [`${aspect}/${id}`, value]),
    )
    .filter(([feature]) => !countedMeasures.has(feature));
}
