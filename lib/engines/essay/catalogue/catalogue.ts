import type { RuleEntry } from "./entry";
import { grammarRules } from "./grammar";
import { punctuationRules } from "./punctuation";
import { spellingRules } from "./spelling";
import { structureRules } from "./structure";
import { styleRules } from "./style";
import { usageRules } from "./usage";

const rules = {
  ...structureRules,
  ...spellingRules,
  ...styleRules,
  ...punctuationRules,
  ...grammarRules,
  ...usageRules,
};

/** The ids of all rules; a finding can name no other. */
export type EssayRule = keyof typeof rules;

/** Every rule of the engine with its explanation and examples, in Portuguese and English. */
export const essayRules: Readonly<Record<EssayRule, RuleEntry>> = rules;

/** The entry of a rule id that comes from outside; undefined for an unknown one. */
export const findEssayRule = (id: string): RuleEntry | undefined =>
  Object.entries<RuleEntry>(essayRules).find(([rule]) => rule === id)?.[1];
