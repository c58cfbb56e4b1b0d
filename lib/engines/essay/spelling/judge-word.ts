import { capitalise, withCaseOf } from "../text/normal-form";
import type { EssayLanguage } from "../types";
import { commonWords } from "./common-words";
import { asPhrase, isKnownCompound, withoutHyphen } from "./hyphenation";
import { chatAbbreviations, knownMistakes } from "./known-mistakes";
import type { Lookups } from "./lookups";
import { accentCandidates, suggest, type Vocabulary } from "./suggest";

/** What is wrong with a word; `safe` tells that the first candidate is the only one it can be. */
export type Verdict = {
  rule:
    | "spelling/missing-accent"
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
  suggestions: Lookups;
  /** The other language's dictionary, to tell a foreign word from a misspelled one. */
  foreign: Lookups;
  vocabulary: Vocabulary;
};

/** A candidate this cheap differs in accents alone: even a capitalised word was surely meant to be it. */
const certainCost = 1.3;
/** A common word this near is likelier than a foreign word. */
const likelyCost = 1.7;
const shortestForeign = 4;
/** One look-up of the word itself, with some to spare for its parts. */
const checkBudget = 12;

/** Whether the word is spelled right as it stands, or in small letters when capitals mean nothing. */
export function isKnown({ language, own }: Judge, form: string): boolean {
  own.allow(checkBudget);
  const variants = [form, form.toLowerCase(), capitalise(form.toLowerCase())];
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
export function judgeName(judge: Judge, key: string): Verdict | undefined {
  const common = accentCandidates(judge.language, key, judge.suggestions).filter(({ word }) =>
    commonWords[judge.language].has(word),
  );
  const [first, ...rest] = common;
  return first && rest.length === 0
    ? { rule: "spelling/missing-accent", candidates: [first.word], safe: false }
    : undefined;
}

/** What is wrong with an unknown lower-case word. With `perhapsName` it has to be near a common word, or lack just an accent. */
export function judgeUnknown(judge: Judge, key: string, perhapsName: boolean): Verdict | undefined {
  const { language, own, suggestions, foreign, vocabulary } = judge;
  own.allow(checkBudget);
  const unhyphenated = language === "pt" ? withoutHyphens(own, key) : undefined;
  if (unhyphenated) return { rule: "spelling/hyphen", candidates: [unhyphenated], safe: true };
  const candidates = suggest(language, key, suggestions, vocabulary);
  const [best] = candidates;
  const common = best !== undefined && commonWords[language].has(best.word);
  if (perhapsName && !common && !(best && best.cost < certainCost)) return undefined;
  const accents = accentCandidates(language, key, suggestions);
  const words = candidates.map(({ word }) => word);
  if (best && accents.some(({ word }) => word === best.word)) {
    return { rule: "spelling/missing-accent", candidates: words, safe: accents.length === 1 };
  }
  const likely = common && best !== undefined && best.cost < likelyCost;
  if (!likely && isForeign(language, foreign, key)) {
    return { rule: "spelling/foreign-word", candidates: [], safe: false };
  }
  return {
    rule: best?.word.includes(" ") ? "spelling/joined-words" : "spelling/unknown-word",
    candidates: words,
    safe: false,
  };
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
