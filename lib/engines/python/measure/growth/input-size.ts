import type { Workload } from "../../verify/workload";

/** Up to so few numbers, and nothing else, an input says how much is to be done: `100000` is not one item but a hundred thousand. */
const fewNumbers = 2;

const largest = (tokens: readonly string[]): number =>
  Math.max(...tokens.map((token) => Math.abs(Number(token))));

const isNumber = (token: string): boolean => token !== "" && Number.isFinite(Number(token));

/** Of an input: its words, or the largest of a few numbers that are all there is; the characters of a single word. */
function sizeOfInput(input: string): number {
  const tokens = input.split(/\s+/u).filter((token) => token !== "");
  if (tokens.length > 0 && tokens.length <= fewNumbers && tokens.every(isNumber)) return largest(tokens);
  return tokens.length <= fewNumbers ? input.trim().length : tokens.length;
}

const literal = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[-\w.]+/gsu;

const countLiteral = (token: string): number => (/^['"]/u.test(token) ? Math.max(1, token.length - 2) : 1);

/** Of the text of a tuple of arguments: its literals, strings counted by character; or the largest number where there are only a few. */
function sizeOfArguments(args: string): number {
  const tokens = args.match(literal) ?? [];
  const plain = !/[[{'"]/u.test(args);
  if (plain && tokens.length > 0 && tokens.every(isNumber)) return largest(tokens);
  return tokens.reduce((total, token) => total + countLiteral(token), 0);
}

/** How large each case of a workload is, in items: what the growth of the time is seen against. At least 1. */
export const caseSizes = (workload: Workload): number[] =>
  (workload.kind === "stdin"
    ? workload.cases.map(({ input }) => sizeOfInput(input))
    : workload.cases.map(({ args }) => sizeOfArguments(args))
  ).map((size) => Math.max(1, size));
