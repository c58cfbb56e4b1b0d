import type { EssayDocument, Word } from "../document";
import type { Span } from "../types";

/** A run of words by their positions in a list of words; `to` is exclusive. */
export type WordRun = { from: number; to: number };

/** So many words in a row that stand elsewhere too are no chance. */
const gramSize = 4;
/** Changed or dropped words inside a copy do not break it. */
const widestGap = 2;
/** Shorter runs are idioms: "no que diz respeito a". */
const shortestRun = 6;

/** The words of a document that can be copied: numbers and addresses left out. */
export const comparableWords = ({ words }: EssayDocument): Word[] =>
  words.filter(({ kind }) => kind === "word");

const gramAt = (keys: readonly string[], at: number): string => keys.slice(at, at + gramSize).join(" ");

/** Joins grams that touch or nearly do, and keeps what is long enough. `starts` are ascending. */
function joinGrams(starts: readonly number[]): WordRun[] {
  const runs: WordRun[] = [];
  for (const from of starts) {
    const open = runs.at(-1);
    if (open && from <= open.to + widestGap) open.to = from + gramSize;
    else runs.push({ from, to: from + gramSize });
  }
  return runs.filter(({ from, to }) => to - from >= shortestRun);
}

const gramStarts = (keys: readonly string[]): number[] =>
  keys.length < gramSize ? [] : Array.from({ length: keys.length - gramSize + 1 }, (_, at) => at);

/** The runs of words that stand in `source` too. Takes time linear in both. */
export function runsFoundIn(keys: readonly string[], source: readonly string[]): WordRun[] {
  const known = new Set(gramStarts(source).map((at) => gramAt(source, at)));
  return joinGrams(gramStarts(keys).filter((at) => known.has(gramAt(keys, at))));
}

/** The runs of words that the text has had before. Takes time linear in the text. */
export function runsSaidBefore(keys: readonly string[]): WordRun[] {
  const first = new Map<string, number>();
  const starts = gramStarts(keys).filter((at) => {
    const gram = gramAt(keys, at);
    const known = first.get(gram);
    if (known === undefined) first.set(gram, at);
    return known !== undefined && known + gramSize <= at;
  });
  return joinGrams(starts);
}

export const runLength = (runs: readonly WordRun[]): number =>
  runs.reduce((sum, { from, to }) => sum + to - from, 0);

/** The passages that runs of words cover. */
export const runSpans = (words: readonly Word[], runs: readonly WordRun[]): Span[] =>
  runs.flatMap(({ from, to }) => {
    const [first, last] = [words[from], words[to - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
