import { type Box, isVerbatim, lengthOf, type Run } from "./box";
import { findShared, passageLimits } from "./find-shared";
import { readOwnWords } from "./set-aside";
import type { Comparison, ComparisonOptions, SharedPassage, Span } from "./types";
import type { WordList } from "./words";

const spanOf = ({ starts, ends }: WordList, { from, to }: Run): Span => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
});

const passageOf = (a: WordList, b: WordList, box: Box): SharedPassage => ({
  a: spanOf(a, box.a),
  b: spanOf(b, box.b),
  words: Math.min(lengthOf(box.a), lengthOf(box.b)),
  kind: isVerbatim(a, b, box) ? "verbatim" : "edited",
});

function shareOf(words: WordList, runs: readonly Run[]): number {
  const covered = new Uint8Array(words.length);
  for (const { from, to } of runs) covered.fill(1, from, to);
  return words.length === 0 ? 0 : covered.reduce((sum, one) => sum + one, 0) / words.length;
}

/**
 * What two texts share, aligned. Quotations whose author is named and passages of `exclude` are left out on both sides. Passages under 22 words, and
 * under 36 of sentences in another order, are not reported: two stock phrases side by side are as long. The same texts always give the same answer; swapping them swaps the sides.
 */
export function compare(a: string, b: string, { exclude = [] }: ComparisonOptions = {}): Comparison {
  const [inA, inB] = [readOwnWords(a, exclude), readOwnWords(b, exclude)];
  const boxes = findShared(inA, inB, passageLimits);
  return {
    passages: boxes.map((box) => passageOf(inA, inB, box)),
    share: {
      a: shareOf(
        inA,
        boxes.map((box) => box.a),
      ),
      b: shareOf(
        inB,
        boxes.map((box) => box.b),
      ),
    },
  };
}
