import { wordKey } from "../text/normal-form";
import { hashPair, hashString } from "./hash";
import type { KeyTable } from "./key-table";
import { type Upos, uposNumber } from "./upos";

/** A way from a form to its lemma: cut `drop` code units from the end and put `add` there. */
export type LemmaRule = { drop: number; add: string };

/** Which rule a part of speech has for a whole form or an ending: `ruleOf[keys.find(…)]` is a place in `rules`. */
export type LemmaModel = { keys: KeyTable; ruleOf: Uint16Array; rules: readonly LemmaRule[] };

/** Code units. */
export const longestLemmaSuffix = 8;

/** The key of a rule for a whole form. */
export const wholeFormKey = (upos: Upos, form: string): number =>
  hashPair(200 + uposNumber(upos), hashString(form), 1);

/** The key of a rule for the forms that end in the last `length` code units of `form`. */
export const suffixKey = (upos: Upos, form: string, length: number): number =>
  hashPair(200 + uposNumber(upos), hashString(form, form.length - length), 2);

/** The rule for the form, else the one for its longest known ending, unless that would leave nothing of the word. */
function findRule({ keys, ruleOf, rules }: LemmaModel, upos: Upos, form: string): LemmaRule | undefined {
  const whole = keys.find(wholeFormKey(upos, form));
  if (whole >= 0) return rules[ruleOf[whole] ?? 0];
  let place = -1;
  for (let length = Math.min(longestLemmaSuffix, form.length - 1); place < 0 && length >= 0; length--)
    place = keys.find(suffixKey(upos, form, length));
  const rule = place < 0 ? undefined : rules[ruleOf[place] ?? 0];
  return rule && rule.drop < form.length ? rule : undefined;
}

/** Whether the words of a part of speech are their own lemmas: names and signs. */
export const keepsForm = (upos: Upos): boolean => upos === "PROPN" || upos === "SYM";

/** The dictionary form of a word: by a rule for the form itself, else for its longest known ending. */
export function lemmaOf(model: LemmaModel, form: string, upos: Upos): string {
  if (keepsForm(upos)) return form;
  const key = wordKey(form);
  const rule = findRule(model, upos, key);
  return rule ? key.slice(0, Math.max(0, key.length - rule.drop)) + rule.add : key;
}
