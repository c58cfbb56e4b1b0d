import type { EssayLanguage } from "../types";
import { foldAccents } from "./normal-form";
import { remembering } from "./remembering";

/** [ending, what replaces it, least length of what stays before the ending] */
type SuffixRule = readonly [ending: string, replacement: string, leastStem: number];

/*
 * Portuguese: plural, adverb, then the most productive noun and verb endings, then gender and theme vowel: a small part of
 * the RSLP stemmer (V. M. Orengo, C. Huyck, *A stemming algorithm for the Portuguese language*, SPIRE 2001), enough to see
 * "problema, problemas", "educar, educação, educacional" as one. It errs on the side of leaving words apart.
 */
const portuguesePlural: readonly SuffixRule[] = [
  ["oes", "ao", 2],
  ["aes", "ao", 2],
  ["ais", "al", 2],
  ["eis", "el", 2],
  ["ois", "ol", 2],
  ["ns", "m", 1],
  ["res", "r", 3],
  ["zes", "z", 2],
  ["les", "l", 3],
  ["s", "", 2],
];
const portugueseAdverb: readonly SuffixRule[] = [
  ["amente", "a", 3],
  ["mente", "", 4],
];
const portugueseSuffix: readonly SuffixRule[] = [
  ["izacao", "iz", 4],
  ["acional", "", 4],
  ["icional", "", 4],
  ["acao", "", 3],
  ["icao", "", 4],
  ["ucao", "u", 3],
  ["amento", "", 4],
  ["imento", "", 4],
  ["ativo", "", 4],
  ["ativa", "", 4],
  ["ador", "", 4],
  ["adora", "", 4],
  ["ante", "", 4],
  ["ismo", "", 4],
  ["ista", "", 4],
  ["avel", "", 4],
  ["ivel", "", 4],
  ["idade", "", 4],
  ["ando", "", 3],
  ["endo", "", 3],
  ["indo", "", 3],
  ["aram", "", 3],
  ["eram", "", 3],
  ["iram", "", 3],
  ["avam", "", 3],
  ["ava", "", 3],
  ["ado", "", 3],
  ["ada", "", 3],
  ["ido", "", 4],
  ["ida", "", 4],
  ["ar", "", 3],
  ["er", "", 3],
  ["ir", "", 3],
  ["am", "", 3],
  ["em", "", 3],
  ["ou", "", 3],
];
const portugueseVowel: readonly SuffixRule[] = [
  ["a", "", 2],
  ["o", "", 2],
  ["e", "", 2],
];

/* English: plural after D. Harman, *How effective is suffixing?*, JASIS 42(1), 1991, then -ing, -ed, -ly and a final e. */
const englishPlural: readonly SuffixRule[] = [
  ["sses", "ss", 2],
  ["xes", "x", 2],
  ["ches", "ch", 2],
  ["shes", "sh", 2],
  ["ies", "y", 2],
  ["ss", "ss", 1],
  ["us", "us", 1],
  ["s", "", 3],
];
const englishSuffix: readonly SuffixRule[] = [
  ["ing", "", 4],
  ["ed", "", 4],
  ["ly", "", 4],
];
const englishVowel: readonly SuffixRule[] = [["e", "", 3]];

const stages: Readonly<Record<EssayLanguage, readonly (readonly SuffixRule[])[]>> = {
  pt: [portuguesePlural, portugueseAdverb, portugueseSuffix, portugueseVowel],
  en: [englishPlural, englishSuffix, englishVowel],
};

function strip(word: string, rules: readonly SuffixRule[]): string {
  const rule = rules.find(
    ([ending, , leastStem]) => word.endsWith(ending) && word.length - ending.length >= leastStem,
  );
  return rule ? word.slice(0, word.length - rule[0].length) + rule[1] : word;
}

const stemIn = (language: EssayLanguage) =>
  remembering((key) => stages[language].reduce(strip, foldAccents(key)));
const stems: Readonly<Record<EssayLanguage, (key: string) => string>> = {
  pt: stemIn("pt"),
  en: stemIn("en"),
};

/** The part that the forms of a word share, for counting repetitions; no linguistic root. Takes a lower-case word. */
export const stem = (language: EssayLanguage, key: string): string => stems[language](key);
