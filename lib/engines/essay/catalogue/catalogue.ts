import { annulmentRules } from "./annulment";
import { argumentRules } from "./argument";
import { cohesionRules } from "./cohesion";
import { englishRules } from "./english";
import type { RuleEntry } from "./entry";
import { grammarRules } from "./grammar";
import { integrityRules } from "./integrity";
import { proposalRules } from "./proposal";
import { punctuationRules } from "./punctuation";
import { sentenceRules } from "./sentences";
import { spellingRules } from "./spelling";
import { structureRules } from "./structure";
import { styleRules } from "./style";
import { themeRules } from "./theme";
import { usageRules } from "./usage";
import { verbRuleEntries } from "./verbs";

const rules = {
  ...annulmentRules,
  ...integrityRules,
  ...themeRules,
  ...structureRules,
  ...spellingRules,
  ...styleRules,
  ...punctuationRules,
  ...grammarRules,
  ...usageRules,
  ...sentenceRules,
  ...verbRuleEntries,
  ...proposalRules,
  ...argumentRules,
  ...englishRules,
  ...cohesionRules,
};

/** The ids of all rules; a finding can name no other. */
export type EssayRule = keyof typeof rules;

/** Every rule of the engine with its explanation and examples, in Portuguese and English. */
export const essayRules: Readonly<Record<EssayRule, RuleEntry>> = rules;

/** The entry of a rule id that comes from outside; undefined for an unknown one. */
export const findEssayRule = (id: string): RuleEntry | undefined =>
  Object.entries<RuleEntry>(essayRules).find(([rule]) => rule === id)?.[1];
