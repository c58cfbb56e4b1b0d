import type { EssayLanguage } from "../types";
import { wordKey } from "./normal-form";
import { stopWords } from "./stop-words";
import { type TokenKind, tokenise } from "./tokens";

export type DetectedLanguage = { language: EssayLanguage | "other"; confidence: number };

/* Function words of the languages most often mistaken for Portuguese or English; only told apart, never analysed. */
const others: readonly ReadonlySet<string>[] = [
  "el la los las un una unos unas y o pero que se de del en por para con sin su sus es son fue fueron ser está están ha han hay muy más también como cuando porque este esta esto ese esa eso lo le les nos mi yo él ella ellos no ya todo todos hasta donde entre sobre desde",
  "le la les un une des du de et ou mais que qui se ce cette ces dans en par pour avec sans sur son sa ses est sont était être il elle ils nous vous je on pas ne plus très aussi comme quand où au aux leur leurs tout tous",
  "il lo la i gli le un una e o ma che di del della dei in nel nella per con senza su è sono era essere ha hanno non più anche come quando dove questo questa quello si ci mi suo sua tutto tutti al alla dal dalla",
  "der die das ein eine einen und oder aber dass in im mit ohne für von zu zum zur auf ist sind war waren sein hat haben nicht auch wie wenn wo er sie es wir ihr ich den dem des als an bei nach über",
].map((list) => new Set(list.split(" ")));

/** How much of the text is looked at: more changes nothing. */
const sampleLength = 20_000;
const enoughWords = 20;
const leastShare = 0.12;

function share(words: readonly string[], vocabulary: ReadonlySet<string>): number {
  return words.filter((word) => vocabulary.has(word)).length / words.length;
}

/**
 * Tells Portuguese and English from each other and from the rest by the share of their function words.
 * `confidence` is the lead of the best language over the next one, relative to the best (0 to 1); a text in which
 * no language has a share of 12 % is `other` with confidence 0.
 */
export function recogniseLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, sampleLength);
  return languageOf(
    tokenise(sample)
      .filter((token) => token.kind === "word")
      .map((token) => wordKey(sample.slice(token.start, token.end))),
  );
}

/** `recogniseLanguage` for a text whose words are known, each with its look-up form. */
export const recogniseWords = (words: readonly SpokenWord[]): DetectedLanguage =>
  languageOf(words.filter(({ kind, end }) => kind === "word" && end <= sampleLength).map(({ key }) => key));

type SpokenWord = { kind: TokenKind; key: string; end: number };

function languageOf(words: readonly string[]): DetectedLanguage {
  if (words.length === 0) return { language: "other", confidence: 0 };
  const shares = [
    { language: "pt" as const, value: share(words, stopWords.pt) },
    { language: "en" as const, value: share(words, stopWords.en) },
    ...others.map((vocabulary) => ({ language: "other" as const, value: share(words, vocabulary) })),
  ].sort((a, b) => b.value - a.value);
  const [best, next] = shares;
  if (!best || !next || best.value < leastShare) return { language: "other", confidence: 0 };
  return { language: best.language, confidence: (best.value - next.value) / best.value };
}

/**
 * The language to analyse in. A short text in which nothing was recognised is taken for Portuguese, the language of
 * most essays; a longer one in another language stays `other`, so that it is not flooded with false findings.
 */
export function chooseLanguage({ language }: DetectedLanguage, wordCount: number): EssayLanguage | "other" {
  return language === "other" && wordCount < enoughWords ? "pt" : language;
}
