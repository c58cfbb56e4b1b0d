import type { Competency } from "../../catalogue/competency";
import type { AspectResult } from "../../types";
import { type NamedValue, perHundred } from "./feature";

const formalNorm: Competency = 1;

/** Categories that are judged apart from the grades. */
const apart: ReadonlySet<string> = new Set(["annulment", "integrity"]);

/** The feature that counts a rule's findings, and the one that counts all of its category. */
const countOf = (category: string, name: string): string => `${category}/findings/${name}`;

/** Whether a feature counts findings: mending one lowers it, and the fewer there are the better the grade. */
export const countsFindings = (feature: string): boolean => feature.includes("/findings/");

/**
 * Findings for each 100 words, by rule, and of a category of the formal norm all together. What annuls an essay is judged apart.
 * @param words of the text
 */
export function deviationFeatures(findings: AspectResult["findings"], words: number): NamedValue[] {
  const counts = new Map<string, number>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { rule, category, competency } of findings) {
    if (apart.has(category)) continue;
    count(countOf(category, rule.slice(category.length + 1)));
    if (competency === formalNorm) count(countOf(category, "all"));
  }
  return [...counts].map(([id, times]) => [id, perHundred(times, words)]);
}
