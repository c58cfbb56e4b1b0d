import type { AspectResult, Span } from "../types";
import type { Confidence } from "./signal";

/** What makes a text look better than it is, as `data.manipulations` of the aspect integrity has it. */
export type Manipulation = {
  rule: string;
  confidence: Confidence;
  numbers: Readonly<Record<string, number>>;
  evidence: readonly (readonly [start: number, end: number])[];
};

/** Passages of these are no writing of the author's own, or no writing at all; other reasons are about the text as a whole. */
const passageRules: ReadonlySet<string> = new Set([
  "integrity/copied-prompt",
  "integrity/repeated-text",
  "integrity/word-list",
  "integrity/name-list",
  "integrity/connective-chain",
  "integrity/broken-sentences",
  "integrity/hidden-text",
  "integrity/no-common-thread",
  "integrity/memorised-template",
]);

/** The passages that a text surely or probably has been stretched with, by the results of its aspects. */
export function stretchedPassages(aspects: readonly AspectResult[]): Span[] {
  const data = aspects.find(({ aspect }) => aspect === "integrity")?.data;
  const manipulations = (data?.manipulations ?? []) as readonly Manipulation[];
  return manipulations
    .filter(({ rule, confidence }) => confidence !== "possible" && passageRules.has(rule))
    .flatMap(({ evidence }) => evidence.map(([start, end]) => ({ start, end })));
}
