import { commonWords } from "./common-words";
import { hashOfText } from "./hash";

/**
 * The words of a text as they are compared: case, accents, punctuation, spacing and invisible characters folded. Arrays are parallel;
 * `starts` and `ends` are places in the original text.
 */
export type WordList = {
  length: number;
  starts: Uint32Array;
  ends: Uint32Array;
  /** Hash of the folded word. */
  keys: Uint32Array;
  /** Hash of its stem: what inflection and most derivation leave. */
  stems: Uint32Array;
  /** 1 where the word carries content. */
  content: Uint8Array;
  /** 1 where the word does not count as the text's own. */
  aside: Uint8Array;
};

/* A hyphen at the end of a line joins; any other one parts, as "bem estar" is also written for "bem-estar". */
const wordPattern =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:(?:['’]|[-\u00ad]\r?\n(?=\p{Ll}))[\p{L}\p{M}\p{Cf}]+)*/gu;
const dropped = /[\p{M}\p{Cf}'’\-\r\n]/gu;
const foreign = /[\u0370-\u04ff]/u;
const plain = /^[a-z0-9]*$/u;

/** Cyrillic and Greek letters that look like Latin ones, with which a copy is hidden from a search. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  Array.from(
    "аaеeоoрpсcхxуyіiјjѕsԁdһhкkмmтtнhвbαaοoρpνvιiεeκkτtυu".matchAll(/(.)(.)/gu),
    ([, from = "", to = ""]) => [from, to],
  ),
);

/** The form under which two words are the same. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (plain.test(small)) return small;
  const folded = small.normalize("NFKD").replace(dropped, "").toLowerCase();
  return foreign.test(folded)
    ? Array.from(folded, (letter) => lookalikes.get(letter) ?? letter).join("")
    : folded;
}

const stemLength = 5;

/**
 * A stem for any language: no plural s, then the first five letters (truncation does about as well as stemmers in retrieval: McNamee & Mayfield,
 * *Character n-gram tokenization for European language text retrieval*, 2004).
 */
const stemOf = (folded: string): string =>
  (folded.length > 3 ? folded.replace(/s$/u, "") : folded).slice(0, stemLength);

const leastContent = 4;
const isContent = (folded: string): boolean => folded.length >= leastContent && !commonWords.has(folded);

type Looks = { key: number; stem: number; content: boolean };

/** Reads the words of a text. Takes time linear in it. */
export function readWords(text: string): WordList {
  const found = Array.from(text.matchAll(wordPattern));
  const known = new Map<string, Looks>();
  const words: WordList = {
    length: found.length,
    starts: new Uint32Array(found.length),
    ends: new Uint32Array(found.length),
    keys: new Uint32Array(found.length),
    stems: new Uint32Array(found.length),
    content: new Uint8Array(found.length),
    aside: new Uint8Array(found.length),
  };
  found.forEach(({ 0: word, index }, at) => {
    const looks = known.get(word) ?? looksOf(word);
    known.set(word, looks);
    words.starts[at] = index;
    words.ends[at] = index + word.length;
    words.keys[at] = looks.key;
    words.stems[at] = looks.stem;
    words.content[at] = looks.content ? 1 : 0;
  });
  return words;
}

function looksOf(word: string): Looks {
  const folded = foldWord(word);
  return { key: hashOfText(folded), stem: hashOfText(stemOf(folded)), content: isContent(folded) };
}
