import { foldText } from "./fold-text";

/** By what a rule is asked for: its whole name, its parts and their words. `grammar/wrong-crase` → "crase" among others. */
export function ruleTerms(rule: string): string[] {
  const name = foldText(rule);
  return [...new Set([name, ...name.split("/"), ...name.split(/[^a-z0-9]+/)])].filter((term) => term !== "");
}
