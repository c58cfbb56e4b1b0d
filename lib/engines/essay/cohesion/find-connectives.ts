import type { EssayDocument, Sentence } from "../document";
import { wordsOf } from "../document";
import type { EssayLanguage, Span } from "../types";
import { type Connective, type ConnectiveLexicon, compileLexicon } from "./connective";
import { englishConnectives } from "./lexicon-en";
import { portugueseConnectives } from "./lexicon-pt";

/** A connective in the text; `offset` counts the sentence's words before it. */
export type FoundConnective = Span & {
  connective: Connective;
  sentence: number;
  paragraph: number;
  offset: number;
};

export const lexicons: Readonly<Record<EssayLanguage, ConnectiveLexicon>> = {
  pt: portugueseConnectives,
  en: englishConnectives,
};

type Index = ReadonlyMap<string, readonly Connective[]>;

/** Forms by their first word, the longest first. */
function indexByFirstWord(lexicon: ConnectiveLexicon): Index {
  const index = new Map<string, Connective[]>();
  for (const connective of compileLexicon(lexicon)) {
    const [first] = connective.words;
    if (first) index.set(first, [...(index.get(first) ?? []), connective]);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const indexes: Readonly<Record<EssayLanguage, Index>> = {
  pt: indexByFirstWord(portugueseConnectives),
  en: indexByFirstWord(englishConnectives),
};

/** Words after which a clause opens without punctuation. */
const clauseOpeners = new Set(["e", "mas", "que", "ou", "and", "but", "that", "or"]);

/** Whether nothing but white space stands between two places; mostly it is one space. */
const isBlank = (text: string, start: number, end: number): boolean =>
  (end === start + 1 && text.charAt(start) === " ") || !/\S/u.test(text.slice(start, end));

/** Where the words of a sentence run on with nothing but white space between them, and what opens a clause. */
function readSentence(document: EssayDocument, sentence: Sentence) {
  const words = wordsOf(document, sentence);
  const keys = words.map(({ key }) => key);
  const joined = words.map((word, at) => {
    const previous = words[at - 1];
    return previous !== undefined && isBlank(document.text, previous.end, word.start);
  });
  const opensClause = (at: number): boolean => !joined[at] || clauseOpeners.has(keys[at - 1] ?? "");
  const matches = ({ words: form, clauseOpening }: Connective, at: number): boolean =>
    form.every((word, step) => keys[at + step] === word && (step === 0 || joined[at + step] === true)) &&
    (!clauseOpening || opensClause(at));
  return { words, keys, matches };
}

/** The connectives of the text in order, the longest form at each place; forms do not overlap. */
export function findConnectives(document: EssayDocument, language: EssayLanguage): FoundConnective[] {
  return document.sentences.flatMap((sentence, index) => {
    const { words, keys, matches } = readSentence(document, sentence);
    const found: FoundConnective[] = [];
    for (let at = 0; at < words.length; at++) {
      const connective = indexes[language].get(keys[at] ?? "")?.find((form) => matches(form, at));
      const [first, last] = [words[at], connective && words[at + connective.words.length - 1]];
      if (!connective || !first || !last) continue;
      const span = { start: first.start, end: last.end };
      found.push({ ...span, connective, sentence: index, paragraph: sentence.paragraph, offset: at });
      at += connective.words.length - 1;
    }
    return found;
  });
}
