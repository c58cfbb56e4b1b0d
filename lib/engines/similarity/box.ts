import type { Anchors } from "./anchors";
import type { WordList } from "./words";

/** A run of words by their positions; `to` is exclusive. */
export type Run = { from: number; to: number };

/** A run of each text, put together of so many pieces. */
export type Box = { a: Run; b: Run; pieces: number };

/** The least box around some anchors. */
export function boxAround({ i, j }: Anchors, members: readonly number[]): Box {
  const box = {
    a: { from: Number.MAX_SAFE_INTEGER, to: 0 },
    b: { from: Number.MAX_SAFE_INTEGER, to: 0 },
    pieces: 1,
  };
  for (const member of members) {
    stretch(box.a, i[member] ?? 0);
    stretch(box.b, j[member] ?? 0);
  }
  return box;
}

function stretch(run: Run, at: number): void {
  run.from = Math.min(run.from, at);
  run.to = Math.max(run.to, at + 1);
}

/** The least box around two. */
export const joined = (one: Box, other: Box): Box => ({
  a: { from: Math.min(one.a.from, other.a.from), to: Math.max(one.a.to, other.a.to) },
  b: { from: Math.min(one.b.from, other.b.from), to: Math.max(one.b.to, other.b.to) },
  pieces: one.pieces + other.pieces,
});

export const lengthOf = ({ from, to }: Run): number => to - from;

/** Adds the words next to a box as long as they are the same on both sides. */
export function extend(a: WordList, b: WordList, box: Box): Box {
  let { from, to } = box.a;
  let { from: otherFrom, to: otherTo } = box.b;
  while (sameAt(a, from - 1, b, otherFrom - 1)) {
    from--;
    otherFrom--;
  }
  while (sameAt(a, to, b, otherTo)) {
    to++;
    otherTo++;
  }
  return { a: { from, to }, b: { from: otherFrom, to: otherTo }, pieces: box.pieces };
}

const sameAt = (a: WordList, at: number, b: WordList, other: number): boolean =>
  a.keys[at] !== undefined && a.keys[at] === b.keys[other] && a.aside[at] === 0 && b.aside[other] === 0;

/** More words set aside than this part what stands before and behind them. */
const mostAside = 4;

/** Whether a run reaches over words that are set aside. */
export function crossesAside({ aside }: WordList, { from, to }: Run): boolean {
  let count = 0;
  for (let at = from; at < to && count <= mostAside; at++) count += aside[at] ?? 0;
  return count > mostAside;
}

/** How many content words both sides have in common, one to one, whatever their order; and of how many on each side. */
export function commonContent(a: WordList, b: WordList, box: Box): { common: number; a: number; b: number } {
  const waiting = new Map<number, number>();
  let [common, inA, inB] = [0, 0, 0];
  for (let at = box.a.from; at < box.a.to; at++) {
    if (a.content[at] === 0 || a.aside[at] === 1) continue;
    inA++;
    waiting.set(a.stems[at] ?? 0, (waiting.get(a.stems[at] ?? 0) ?? 0) + 1);
  }
  for (let at = box.b.from; at < box.b.to; at++) {
    if (b.content[at] === 0 || b.aside[at] === 1) continue;
    inB++;
    const left = waiting.get(b.stems[at] ?? 0) ?? 0;
    if (left === 0) continue;
    common++;
    waiting.set(b.stems[at] ?? 0, left - 1);
  }
  return { common, a: inA, b: inB };
}

/** Whether both sides are the same words in the same order, but for one in twenty. */
export function isVerbatim(a: WordList, b: WordList, box: Box): boolean {
  const pairsOf = (words: WordList, { from, to }: Run) =>
    new Set(Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => pairOf(words, from + at)));
  const [inA, inB] = [pairsOf(a, box.a), pairsOf(b, box.b)];
  let common = 0;
  for (const pair of inA) if (inB.has(pair)) common++;
  return common >= 0.95 * Math.max(inA.size, inB.size);
}

const pairOf = ({ keys }: WordList, at: number): number =>
  (keys[at] ?? 0) * 0x20_0000 + ((keys[at + 1] ?? 0) % 0x20_0000);
