import type { WordList } from "./words";

/** A content word of `a` at `i` whose stem stands in `b` at `j`. Arrays are parallel, in the order of `i`, then of `j`. */
export type Anchors = { i: Uint32Array; j: Uint32Array };

/** A stem with more pairs of places than this says little, and would cost the square of its occurrences. */
const mostPairs = 400;

function placesOf({ stems, content, aside, length }: WordList): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let at = 0; at < length; at++) {
    if (content[at] === 0 || aside[at] === 1) continue;
    const stem = stems[at] ?? 0;
    const known = places.get(stem);
    if (known) known.push(at);
    else places.set(stem, [at]);
  }
  return places;
}

/** All pairs of places of the same stem, but for stems that are everywhere and words set aside. */
export function anchorsOf(a: WordList, b: WordList): Anchors {
  const inA = placesOf(a);
  const inB = placesOf(b);
  const i: number[] = [];
  const j: number[] = [];
  for (let at = 0; at < a.length; at++) {
    if (a.content[at] === 0 || a.aside[at] === 1) continue;
    const stem = a.stems[at] ?? 0;
    const others = inB.get(stem);
    if (!others || others.length * (inA.get(stem)?.length ?? 0) > mostPairs) continue;
    for (const other of others) {
      i.push(at);
      j.push(other);
    }
  }
  return { i: Uint32Array.from(i), j: Uint32Array.from(j) };
}
