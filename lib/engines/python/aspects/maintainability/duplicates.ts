import type { Token } from "../../ast/tokenize";
import type { Span } from "../../types";

/** Tokens and lines that a copy has at least: the defaults of the clone detector jscpd. */
const fewestTokens = 50;
const fewestLines = 5;
/** Copies that are listed of one file. */
const mostCopies = 200;

export type Copy = { span: Span; original: Span; tokens: number; lines: number };

type Sequence = { tokens: readonly Token[]; ids: Int32Array };

/** Tokens with a text each, as numbers. */
function sequenceOf(all: readonly Token[]): Sequence {
  const tokens = all.filter(({ kind }) => kind !== "end" && kind !== "indent" && kind !== "dedent");
  const known = new Map<string, number>();
  const ids = new Int32Array(tokens.length);
  tokens.forEach(({ kind, text }, index) => {
    const key = kind === "newline" ? "\n" : text;
    const id = known.get(key) ?? known.size + 1;
    known.set(key, id);
    ids[index] = id;
  });
  return { tokens, ids };
}

/** The multiplier of the hash; arithmetic is modulo 2³². */
const base = 16_777_619;

/** The rolling hash of each window of tokens (R. M. Karp and M. O. Rabin, "Efficient Randomized Pattern-Matching Algorithms", 1987). */
function windowHashes(ids: Int32Array): Int32Array {
  const hashes = new Int32Array(Math.max(0, ids.length - fewestTokens + 1));
  let highest = 1;
  for (let step = 0; step < fewestTokens; step += 1) highest = Math.imul(highest, base);
  let hash = 0;
  ids.forEach((entering, at) => {
    const leaving = ids[at - fewestTokens] ?? 0;
    hash = (Math.imul(hash, base) + entering - Math.imul(leaving, highest)) | 0;
    if (at >= fewestTokens - 1) hashes[at - fewestTokens + 1] = hash;
  });
  return hashes;
}

/** How many tokens from `first` and from `second` on are the same, up to where the pieces would overlap. */
function sharedLength(ids: Int32Array, first: number, second: number): number {
  let length = 0;
  while (
    first + length < second &&
    second + length < ids.length &&
    ids[first + length] === ids[second + length]
  )
    length += 1;
  return length;
}

/** Different tokens that a copy has at least: tables of data repeat a few. */
const fewestDifferent = 12;

function copyOf(
  { tokens, ids }: Sequence,
  first: number,
  second: number,
  length: number,
  source: string,
): Copy | undefined {
  const span = (from: number): Span => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[from + length - 1]?.end ?? 0,
  });
  const copied = span(second);
  const lines = source.slice(copied.start, copied.end).trimEnd().split("\n").length;
  const different = new Set(ids.subarray(second, second + length)).size;
  if (lines < fewestLines || different < fewestDifferent) return undefined;
  return { span: copied, original: span(first), tokens: length, lines };
}

/** Pieces of a file that repeat an earlier one token for token, whatever the blanks and comments; they do not overlap. */
export function findCopies(all: readonly Token[], source: string): Copy[] {
  const sequence = sequenceOf(all);
  const hashes = windowHashes(sequence.ids);
  const seen = new Map<number, number>();
  const copies: Copy[] = [];
  for (let at = 0; at < hashes.length && copies.length < mostCopies; at += 1) {
    const hash = hashes[at] ?? 0;
    const first = seen.get(hash);
    const length = first === undefined ? 0 : sharedLength(sequence.ids, first, at);
    if (first === undefined) seen.set(hash, at);
    if (first === undefined || length < fewestTokens) continue;
    const copy = copyOf(sequence, first, at, length, source);
    if (copy) copies.push(copy);
    at += length - 1;
  }
  return copies;
}
