import type { Localized } from "../types";

/** A page about a rule of ours: what it looks at, why, and code before and after. */
export type RuleEntry = { title: Localized; explanation: Localized; bad: string; good: string };

type Page = { pt: [title: string, explanation: string]; en: [title: string, explanation: string] };

/** One row of a table of pages. */
export const ruleEntry = ({ pt, en }: Page, bad: string, good: string): RuleEntry => ({
  title: { "pt-BR": pt[0], en: en[0] },
  explanation: { "pt-BR": pt[1], en: en[1] },
  bad,
  good,
});
