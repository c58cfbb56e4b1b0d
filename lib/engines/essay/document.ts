import { AppError } from "@/lib/kernel/errors";
import { chooseLanguage, type DetectedLanguage, recogniseWords } from "./text/language";
import { wordKey } from "./text/normal-form";
import { rangeSpan, splitParagraphs, type TokenRange } from "./text/paragraphs";
import { splitSentences } from "./text/sentences";
import { type Token, type TokenKind, tokenise } from "./text/tokens";
import type { EssayInput, EssayLanguage, Span } from "./types";

/** A word, number or address with its places in the document. `key` is its lower-case look-up form. */
export type Word = Span & {
  kind: TokenKind;
  key: string;
  token: number;
  sentence: number;
  paragraph: number;
};

/** `words` and `tokens` hold the positions of its first and one-past-last one in the document's lists. */
export type Sentence = Span & { paragraph: number; words: TokenRange; tokens: TokenRange };

/** A `title` is a short first line without a closing stop, with more text below; `speech` opens with a dash. */
export type Paragraph = Span & { sentences: { from: number; to: number }; title: boolean; speech: boolean };

/** A text cut into its parts once; every aspect reads it. */
export type EssayDocument = {
  text: string;
  language: EssayLanguage | "other";
  /** What the text itself shows, whatever language was asked for. */
  detected: DetectedLanguage;
  tokens: readonly Token[];
  paragraphs: readonly Paragraph[];
  sentences: readonly Sentence[];
  words: readonly Word[];
  /** Lower-case forms of the words of the theme and the motivating text: they may be repeated and are known. */
  givenWords: ReadonlySet<string>;
  /** "" where none is given. */
  theme: string;
  motivatingText: string;
  /** Given, or the text of the paragraph that is marked as title; "" without one. */
  title: string;
};

/** UTF-16 code units. */
export const maxTextLength = 1_000_000;
const maxTitleWords = 15;

const carriesText: ReadonlySet<TokenKind> = new Set(["word", "number", "address"]);

/** The lower-case look-up forms of a text's words. */
export function wordKeys(text: string): string[] {
  return tokenise(text)
    .filter((token) => token.kind === "word")
    .map((token) => wordKey(text.slice(token.start, token.end)));
}

/**
 * Cuts the text into paragraphs, sentences and words.
 * @throws AppError `too_large` for more than `maxTextLength` code units in any of the texts
 */
export function readDocument(input: EssayInput): EssayDocument {
  const { text, theme = "", motivatingText = "" } = input;
  if (Math.max(text.length, theme.length, motivatingText.length) > maxTextLength)
    throw new AppError("too_large");
  const tokens = tokenise(text);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const words: Word[] = [];
  for (const range of splitParagraphs(text, tokens)) {
    const firstSentence = sentences.length;
    for (const sentence of splitSentences(text, tokens, range)) {
      const firstWord = words.length;
      for (let index = sentence.from; index < sentence.to; index++) {
        const token = tokens[index];
        if (!token || !carriesText.has(token.kind)) continue;
        const key = wordKey(text.slice(token.start, token.end));
        words.push({ ...token, key, token: index, sentence: sentences.length, paragraph: paragraphs.length });
      }
      const span = rangeSpan(tokens, sentence);
      sentences.push({
        ...span,
        paragraph: paragraphs.length,
        words: { from: firstWord, to: words.length },
        tokens: sentence,
      });
    }
    const covered = { from: firstSentence, to: sentences.length };
    const span = rangeSpan(tokens, range);
    const speech = /^[-–—]/u.test(text.charAt(span.start));
    paragraphs.push({ ...span, sentences: covered, title: false, speech });
  }
  markTitle(text, paragraphs, sentences);
  const detected = recogniseWords(words);
  const language = input.language ?? chooseLanguage(detected, words.length);
  const givenWords = new Set(wordKeys(`${theme}\n${motivatingText}`));
  const title = input.title ?? titleIn(text, paragraphs);
  return {
    text,
    language,
    detected,
    tokens,
    paragraphs,
    sentences,
    words,
    givenWords,
    theme,
    motivatingText,
    title,
  };
}

function markTitle(text: string, paragraphs: Paragraph[], sentences: readonly Sentence[]): void {
  const [first, second] = paragraphs;
  const only = first && sentences[first.sentences.from];
  if (!first || !second || !only || first.sentences.to - first.sentences.from > 1) return;
  const short = only.words.to - only.words.from <= maxTitleWords;
  first.title = short && !/[.!?…:;,]["'”’»)]*$/u.test(text.slice(first.start, first.end));
}

function titleIn(text: string, [first]: readonly Paragraph[]): string {
  return first?.title ? text.slice(first.start, first.end) : "";
}

/** The sentences of a paragraph. */
export const sentencesOf = (document: EssayDocument, paragraph: Paragraph): readonly Sentence[] =>
  document.sentences.slice(paragraph.sentences.from, paragraph.sentences.to);

/** The words, numbers and addresses of a sentence. */
export const wordsOf = (document: EssayDocument, sentence: Sentence): readonly Word[] =>
  document.words.slice(sentence.words.from, sentence.words.to);

/** How many words a paragraph has. */
export function wordCount(document: EssayDocument, paragraph: Paragraph): number {
  return sentencesOf(document, paragraph).reduce((sum, { words }) => sum + words.to - words.from, 0);
}
