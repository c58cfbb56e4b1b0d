import type { EssayDocument, Word } from "../document";
import { isAllCapitals, lookupForm, startsCapital } from "../text/normal-form";
import { stopWords } from "../text/stop-words";
import type { Token } from "../text/tokens";

const quoteWords = 4;
const closing: Readonly<Record<string, string>> = { '"': '"', "“": "”", "«": "»", "‘": "’" };

/** Positions of the tokens inside quotations of at most four words: names, slang or foreign words marked as such on purpose. */
function shortlyQuoted(text: string, tokens: readonly Token[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  let open: { at: number; closes: string; words: number[] } | undefined;
  tokens.forEach((token, index) => {
    const slice = text.slice(token.start, token.end);
    if (token.kind === "break") open = undefined;
    else if (token.kind === "word") open?.words.push(index);
    else if (open && slice === open.closes) {
      if (open.words.length <= quoteWords) for (const position of open.words) quoted.add(position);
      open = undefined;
    } else if (!open && closing[slice]) open = { at: index, closes: closing[slice], words: [] };
  });
  return quoted;
}

/** What the whole text tells about its words before each is judged. */
export type SpellingContext = {
  quoted: ReadonlySet<number>;
  /** Forms that stand capitalised inside a sentence. */
  names: ReadonlySet<string>;
  /** Most words are in capitals, so capitals mean nothing. */
  shouting: boolean;
};

const mostly = 0.5;

export function readContext(document: EssayDocument): SpellingContext {
  const { text, tokens, words } = document;
  const plain = words.filter(({ kind }) => kind === "word");
  const form = ({ start, end }: Word): string => lookupForm(text.slice(start, end));
  const capitals = plain.filter((word) => word.key.length > 1 && isAllCapitals(form(word))).length;
  const names = plain.filter((word) => startsCapital(form(word)) && !opensSentence(document, word)).map(form);
  return {
    quoted: shortlyQuoted(text, tokens),
    names: new Set(names),
    shouting: plain.length > 0 && capitals > mostly * plain.length,
  };
}

/** Whether the word is the first one of its sentence. */
export function opensSentence(document: EssayDocument, word: Word): boolean {
  const first = document.sentences[word.sentence]?.words.from;
  return first !== undefined && document.words[first] === word;
}

/** "Zygmunt Bauman afirma": a capital that another one follows at once. */
function startsName(document: EssayDocument, at: number): boolean {
  const [word, next] = [document.words[at], document.words[at + 1]];
  if (!word || !next || next.kind !== "word" || next.sentence !== word.sentence) return false;
  const gap = document.text.slice(word.end, next.start);
  const following = document.text.slice(next.start, next.end);
  return /^[\s.]*$/u.test(gap) && startsCapital(following) && !stopWords.pt.has(next.key);
}

/** "iPhone", "McDonald", "al-Assad". */
const innerCapital = /\p{L}[-'’]?\p{Lu}/u;

/** How a word may be a name: surely, perhaps (it opens a sentence), or not at all. */
export function nameLikelihood(
  document: EssayDocument,
  context: SpellingContext,
  at: number,
): "name" | "perhaps" | "no" {
  const word = document.words[at];
  if (!word || context.shouting) return "no";
  const form = lookupForm(document.text.slice(word.start, word.end));
  if (innerCapital.test(form) && !isAllCapitals(form)) return "name";
  if (!startsCapital(form)) return "no";
  if (isAllCapitals(form)) return form.length > 6 ? "perhaps" : "name";
  if (!opensSentence(document, word)) return "name";
  return context.names.has(form) || startsName(document, at) ? "name" : "perhaps";
}
