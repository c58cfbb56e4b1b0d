import { wordPairs } from "../word-set";
import { byLemma } from "./by-lemma";
import type { VerbPerson } from "./verb-person";

/** The stem of the preterite of irregular verbs, on which the imperfect and the future subjunctive are built. */
const strongPairs =
  wordPairs(`ter=tive manter=mantive conter=contive obter=obtive deter=detive reter=retive abster=abstive estar=estive haver=houve ser=fo ir=fo
  fazer=fize dizer=disse trazer=trouxe poder=pude pôr=puse ver=vi rever=revi prever=previ vir=vie intervir=intervie convir=convie provir=provie
  saber=soube caber=coube querer=quise dar=de`);
const strongStem = byLemma(strongPairs);

const endings: Readonly<Record<VerbPerson, string>> = { "3s": "r", "3p": "rem", "1p": "rmos" };

/** The future subjunctive of a verb whose form differs from the infinitive: "ver" → "vir"; undefined for all others. */
export function strongFutureSubjunctive(lemma: string, person: VerbPerson): string | undefined {
  const stem = strongStem(lemma);
  return stem === undefined ? undefined : stem + endings[person];
}

const accented: Readonly<Record<string, string>> = { a: "á", e: "ê", i: "í", o: "ô" };

/** The stem of a regular verb before the endings of past tenses: "existi", "saí". */
function weakStem(lemma: string): string {
  const weak = lemma.slice(0, -1);
  return /(?:[^gq]u|a)i$/u.test(weak) ? `${weak.slice(0, -1)}í` : weak;
}

/** The same of any verb: "existi", "tive". */
export const pastStem = (lemma: string): string => strongStem(lemma) ?? weakStem(lemma);

/** The imperfect subjunctive of a verb by its infinitive: "existir" → "existisse". */
export function imperfectSubjunctive(lemma: string, person: VerbPerson): string {
  const stem = pastStem(lemma);
  if (person !== "1p") return `${stem}sse${person === "3p" ? "m" : ""}`;
  const vowel = stem.slice(-1);
  const stressed = vowel === "e" && strongStem(lemma) !== undefined ? "é" : (accented[vowel] ?? vowel);
  return `${stem.slice(0, -1)}${stressed}ssemos`;
}

/** Future subjunctives of irregular verbs, third person singular, and their infinitives: "tiver" → "ter". */
export const strongFutures: ReadonlyMap<string, string> = new Map(
  strongPairs.map(([lemma, stem]): [string, string] => [`${stem}r`, lemma]).reverse(),
);
