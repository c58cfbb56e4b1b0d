import type { Localized } from "../../types";

/**
 * Our words for one of ruff's rules. `says` is the Portuguese of ruff's message, where `{0}`, `{1}` stand for what
 * ruff put between backquotes; `why` teaches in one sentence; `fix` names the correction in Portuguese.
 */
export type RuleText = { says: string; why: Localized; fix?: string };

/** One row of a table of texts. */
export const ruleText = (says: string, whyPt: string, whyEn: string, fix?: string): RuleText => ({
  says,
  why: { "pt-BR": whyPt, en: whyEn },
  ...(fix === undefined ? {} : { fix }),
});
