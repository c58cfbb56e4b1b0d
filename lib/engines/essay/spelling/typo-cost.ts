import { foldAccents } from "../text/normal-form";
import { confusionsEndingWith } from "./confusions";
import { areNeighbours } from "./keyboard";

/** Negative logarithms of how likely a slip is, relative to writing the letter right. */
const costs = {
  missingMark: 1.2,
  otherMark: 1.6,
  needlessMark: 2.2,
  sound: 3,
  doubled: 2.6,
  silent: 2.8,
  transposed: 4,
  missing: 4.5,
  extra: 4.8,
  neighbour: 4.8,
  vowel: 4.8,
  other: 6,
  atStart: 1.5,
};

/** No slip spans more letters than this. */
const longestSlip = 3;

const size = 40;
const bases = new Map<string, string>();

function baseOf(letter: string): string {
  const known = bases.get(letter);
  if (known !== undefined) return known;
  const base = letter === "ç" ? letter : foldAccents(letter);
  bases.set(letter, base);
  return base;
}

const vowels = "aeiou";

function substitution(typed: string, meant: string): number {
  if (typed === meant) return 0;
  const [from, to] = [baseOf(typed), baseOf(meant)];
  if (from === to) {
    if (typed === from) return costs.missingMark;
    return meant === to ? costs.needlessMark : costs.otherMark;
  }
  if (areNeighbours(typed, meant)) return costs.neighbour;
  return vowels.includes(from) && vowels.includes(to) ? costs.vowel : costs.other;
}

const missing = (letter: string, before: string): number =>
  letter === before ? costs.doubled : letter === "h" || letter === "-" ? costs.silent : costs.missing;

const extra = (letter: string, before: string): number =>
  letter === before ? costs.doubled : letter === "h" ? costs.silent : costs.extra;

/** Scratch space: the costs of all prefixes. Nothing in here survives a call. */
const table = new Float64Array(size * size);

/** The cheapest way in which the last letters of both prefixes came about. */
function cell(typed: string, meant: string, i: number, j: number): number {
  const at = (row: number, column: number): number => table[row * size + column] ?? 0;
  const [a, b] = [typed.charAt(i - 1), meant.charAt(j - 1)];
  const start = i === 1 || j === 1 ? costs.atStart : 0;
  let best = at(i - 1, j - 1) + (a === b ? 0 : substitution(a, b) + start);
  if (a === b && i === j && best === 0) return 0;
  best = Math.min(
    best,
    at(i - 1, j) + extra(a, typed.charAt(i - 2)) + start,
    at(i, j - 1) + missing(b, meant.charAt(j - 2)) + start,
  );
  if (i > 1 && j > 1 && a !== b && a === meant.charAt(j - 2) && b === typed.charAt(i - 2))
    best = Math.min(best, at(i - 2, j - 2) + costs.transposed);
  for (const { written, intended } of confusionsEndingWith(a, b)) {
    if (typed.endsWith(written, i) && meant.endsWith(intended, j))
      best = Math.min(best, at(i - written.length, j - intended.length) + costs.sound);
  }
  return best;
}

/**
 * How unlikely it is that somebody who meant one lower-case word typed the other: the sum of the costs of the cheapest slips, in nats
 * (Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model", 1990, with costs set by hand for Portuguese).
 * Infinity when they are surely above `limit`, or for words of 40 letters and more.
 */
export function typoCost(typed: string, meant: string, limit: number): number {
  if (typed.length >= size || meant.length >= size) return Number.POSITIVE_INFINITY;
  table[0] = 0;
  for (let j = 1; j <= meant.length; j++)
    table[j] =
      (table[j - 1] ?? 0) + missing(meant.charAt(j - 1), meant.charAt(j - 2)) + (j === 1 ? costs.atStart : 0);
  let hopeless = 0;
  for (let i = 1; i <= typed.length; i++) {
    table[i * size] =
      (table[(i - 1) * size] ?? 0) +
      extra(typed.charAt(i - 1), typed.charAt(i - 2)) +
      (i === 1 ? costs.atStart : 0);
    let lowest = table[i * size] ?? 0;
    for (let j = 1; j <= meant.length; j++) {
      const cost = cell(typed, meant, i, j);
      table[i * size + j] = cost;
      if (cost < lowest) lowest = cost;
    }
    hopeless = lowest > limit ? hopeless + 1 : 0;
    if (hopeless >= longestSlip) return Number.POSITIVE_INFINITY;
  }
  return table[typed.length * size + meant.length] ?? 0;
}
