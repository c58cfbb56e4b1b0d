import type { StdinCase } from "../../verify/workload";

type Lines = readonly string[];

/** How much of an input each rung keeps, beside the whole. */
const fractions = [1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2];
/** From so many tests on within an input, their number is what is scaled. */
const manyTests = 8;
/** Tests differ in length: so many of those that fit on average, so that the last one is whole. */
const sureShare = 0.8;
/** An item count below this is no size to scale. */
const leastCount = 8;
/** Longer inputs are not taken apart. */
const longest = 4_000_000;

const asCount = (token: string | undefined): number | undefined =>
  token !== undefined && /^\d{1,7}$/u.test(token) ? Number(token) : undefined;

const wordsOf = (line: string): string[] => line.split(" ").filter((word) => word !== "");

const joined = (lines: Lines): string => lines.map((line) => `${line}\n`).join("");

/** `t` tests after a line that says how many: the first of them. */
function fewerTests([head = "", ...rest]: Lines, share: number): Lines | undefined {
  const tests = asCount(head.trim());
  if (tests === undefined || tests < manyTests || rest.length < tests) return undefined;
  const isEven = rest.length % tests === 0;
  const kept = Math.floor(tests * share * (isEven ? 1 : sureShare));
  const lines = isEven ? (rest.length / tests) * kept : Math.ceil(rest.length * share);
  return kept > 0 ? [String(kept), ...rest.slice(0, lines)] : undefined;
}

/** The line with the count itself made smaller. */
const withCount = (line: string, count: number, kept: number): string =>
  line.replace(new RegExp(`(?<!\\S)${count}(?!\\S)`, "u"), String(kept));

/** Lines that take the place of some from a row on. */
type Smaller = { lines: Lines; replaced: number };

/** A count at `row` and what it counts, both made smaller: the words or characters of the next line, or all lines that follow. */
function fewerItems(lines: Lines, row: number, share: number): Smaller | undefined {
  const line = lines[row] ?? "";
  const next = lines[row + 1] ?? "";
  const words = wordsOf(next);
  for (const count of wordsOf(line).map(asCount)) {
    if (count === undefined || count < leastCount) continue;
    const kept = Math.max(1, Math.floor(count * share));
    const head = withCount(line, count, kept);
    if (words.length === count) return { lines: [head, words.slice(0, kept).join(" ")], replaced: 2 };
    if (next.length === count) return { lines: [head, next.slice(0, kept)], replaced: 2 };
    const left = lines.length - row - 1;
    if (left === count) return { lines: [head, ...lines.slice(row + 1, row + 1 + kept)], replaced: left + 1 };
  }
  return undefined;
}

/** Fewer tests, or else every count with what it counts from the first line on; undefined where nothing is counted. */
function scaled(lines: Lines, share: number): Lines | undefined {
  const fewer = fewerTests(lines, share);
  if (fewer) return fewer;
  const made: Lines[] = [];
  let isSmaller = false;
  for (let row = 0; row < lines.length; ) {
    const smaller = fewerItems(lines, row, share);
    made.push(smaller?.lines ?? lines.slice(row, row + 1));
    row += smaller?.replaced ?? 1;
    isSmaller ||= smaller !== undefined;
  }
  return isSmaller ? made.flat() : undefined;
}

/** An input that is a single number says how much is to be done. */
const alone = (lines: Lines, share: number): Lines | undefined => {
  const count = lines.length === 1 ? asCount(lines[0]?.trim()) : undefined;
  return count !== undefined && count >= leastCount
    ? [String(Math.max(1, Math.floor(count * share)))]
    : undefined;
};

/**
 * Smaller inputs of the shape of the largest one that is given, so that there is something to see a program's growth on: fewer tests where a
 * line says how many follow, else fewer items where a number says how many. What they are worth the program has to show: one that it
 * fails on is no point of its growth.
 */
export function inputLadder(cases: readonly StdinCase[]): StdinCase[] {
  const [largest] = cases.toSorted((one, other) => other.input.length - one.input.length);
  if (!largest || largest.input.length > longest) return [];
  const lines = largest.input.replace(/\s+$/u, "").split(/\r?\n/u);
  return fractions.flatMap((share): StdinCase[] => {
    const made = alone(lines, share) ?? scaled(lines, share);
    return made ? [{ input: joined(made), origin: "scaled" }] : [];
  });
}
