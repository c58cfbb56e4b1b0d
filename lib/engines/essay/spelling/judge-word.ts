import { capitalise, foldAccents, withCaseOf } from "../text/normal-form";
import { stopWords } from "../text/stop-words";
import type { EssayLanguage } from "../types";
import { asPhrase, isKnownCompound, withoutHyphen } from "./hyphenation";
import { chatAbbreviations, knownMistakes } from "./known-mistakes";
import type { Lookups } from "./lookups";
import { isPlausible } from "./plausible";
import type { Suggest } from "./suggest";
import type { Neighbours } from "./word-probability";

/** What is wrong with a word; `safe` tells that the first candidate is the only one it can be. */
export type Verdict = {
  rule:
    | "spelling/missing-accent"
    | "spelling/real-word-accent"
    | "spelling/lookalike"
    | "spelling/capital"
    | "spelling/small-letter"
    | "spelling/unknown-word"
    | "spelling/joined-words"
    | "spelling/hyphen"
    | "spelling/chat-abbreviation"
    | "spelling/foreign-word";
  candidates: readonly string[];
  safe: boolean;
};

export type Judge = {
  language: EssayLanguage;
  own: Lookups;
  /** The other language's dictionary, to tell a foreign word from a misspelled one. */
  foreign: Lookups;
  suggest: Suggest;
  /** Words with the same letters and other accents. */
  accents: (word: string) => readonly string[];
  /** Whether the word is one of those whose frequency is known: they need no look-up. */
  isCounted: (word: string) => boolean;
  isCommon: (word: string) => boolean;
  /** Whether the text has the word more than once: what resembles no known word, but a word, is then a term of its own. */
  isRepeated: (word: string) => boolean;
};

/** Slips so cheap that the word was surely, or likely, meant. */
const slips: Readonly<Record<EssayLanguage, { likely: number }>> = { pt: { likely: 4 }, en: { likely: 1.7 } };
const shortestForeign = 4;
/** One look-up of the word itself, with some to spare for its parts. */
const checkBudget = 12;

/** Whether the word is spelled right as it stands, or in small letters when capitals mean nothing. */
export function isKnown({ language, own, isCounted }: Judge, form: string): boolean {
  const variants = [form, form.toLowerCase(), capitalise(form.toLowerCase())];
  if (variants.slice(0, 2).some(isCounted)) return true;
  own.allow(checkBudget);
  if (variants.some((variant) => own.knows(variant))) return true;
  return language === "pt" && isKnownCompound(form.toLowerCase(), (part) => own.knows(part));
}

/** A word that is wrong whatever the dictionary says: chat abbreviations and mistakes far from what was meant. */
export function listedMistake({ language }: Judge, key: string): Verdict | undefined {
  const meant = chatAbbreviations[language].get(key);
  if (meant) return { rule: "spelling/chat-abbreviation", candidates: meant, safe: false };
  const right = knownMistakes[language].get(key);
  if (!right) return undefined;
  const joined = right[0]?.includes(" ");
  return {
    rule: joined ? "spelling/joined-words" : "spelling/unknown-word",
    candidates: right,
    safe: right.length === 1,
  };
}

/** A capitalised word inside a sentence is left alone unless it is a common word that lacks an accent: "Educaçao". */
export function judgeName({ accents, isCommon }: Judge, key: string): Verdict | undefined {
  const [first, ...rest] = accents(key).filter(isCommon);
  return first !== undefined && rest.length === 0
    ? { rule: "spelling/missing-accent", candidates: [first], safe: false }
    : undefined;
}

/** What is wrong with an unknown lower-case word. With `perhapsName` it has to be near a common word, or lack just an accent. */
export function judgeUnknown(
  judge: Judge,
  key: string,
  neighbours: Neighbours,
  perhapsName: boolean,
): Verdict | undefined {
  const { language, own, foreign, suggest, isCommon, isRepeated } = judge;
  own.allow(checkBudget);
  const unhyphenated = language === "pt" ? withoutHyphens(own, key) : undefined;
  if (unhyphenated) return { rule: "spelling/hyphen", candidates: [unhyphenated], safe: true };
  const candidates = suggest(key, neighbours);
  const [best] = candidates;
  const likely = best !== undefined && best.slip <= slips[language].likely && isCommon(best.word);
  const lacksAccent = best !== undefined && foldAccents(best.word) === foldAccents(key);
  if (perhapsName && !likely && !lacksAccent) return undefined;
  const words = candidates.map(({ word }) => word);
  if (lacksAccent) {
    const safe = candidates.filter(({ word }) => foldAccents(word) === foldAccents(key)).length === 1;
    return { rule: "spelling/missing-accent", candidates: words, safe };
  }
  if (stopWords[language === "pt" ? "en" : "pt"].has(key)) return undefined;
  if (!likely && isForeign(language, foreign, key))
    return { rule: "spelling/foreign-word", candidates: [], safe: false };
  if (words.length === 0 && isRepeated(key) && isPlausible(language, key)) return undefined;
  const rule = best?.word.includes(" ") ? "spelling/joined-words" : "spelling/unknown-word";
  return { rule, candidates: words, safe: false };
}

function withoutHyphens(own: Lookups, key: string): string | undefined {
  const knows = (word: string): boolean => own.knows(word);
  return withoutHyphen(key, knows) ?? asPhrase(key, knows);
}

function isForeign(language: EssayLanguage, foreign: Lookups, key: string): boolean {
  if (language !== "pt" || key.length < shortestForeign) return false;
  foreign.allow(1);
  return foreign.knows(key);
}

/** The candidates with the capitals of the word that they replace. */
export const inCaseOf = (original: string, candidates: readonly string[]): string[] =>
  candidates.map((candidate) => withCaseOf(original, candidate));
