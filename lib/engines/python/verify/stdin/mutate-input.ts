import { pick } from "../generate/generate-value";

type Random = () => number;
type Lines = readonly (readonly string[])[];

const isWhole = (token: string): boolean => /^-?\d{1,18}$/u.test(token);
const tokensOf = (line: string): string[] => line.split(" ");

/** Whether a number says how many tokens, characters or lines follow: it has to stay for the input to keep its shape. */
function isCount(lines: Lines, row: number, token: string): boolean {
  if (!/^\d{1,7}$/u.test(token)) return false;
  const value = Number(token);
  const next = lines[row + 1] ?? [];
  const left = lines.slice(row + 1).filter((line) => line.join("") !== "").length;
  if (value > 0 && (next.filter(Boolean).length === value || next[0]?.length === value)) return true;
  return value > 0 && left > 0 && (left % value === 0 || left - 1 === value);
}

/** A number of as many digits, often the least or the greatest of them. */
function otherNumber(token: string, random: Random): string {
  const sign = token.startsWith("-") ? "-" : "";
  const digits = token.length - sign.length;
  const [least, most] = [digits === 1 ? 0 : 10 ** (digits - 1), 10 ** digits - 1];
  const value = pick(
    [least, most, least + 1, Math.floor(least + random() * (most - least)), Number(token.slice(sign.length))],
    random,
  );
  return value === 0 ? "0" : `${sign}${BigInt(Math.floor(value))}`;
}

/** A word of as many characters out of the line's own. */
function otherWord(token: string, line: readonly string[], random: Random): string {
  const alphabet = [...line.filter((word) => !isWhole(word)).join("")];
  const characters = [...token];
  const at = Math.floor(random() * characters.length);
  if (characters.length === 0 || alphabet.length === 0) return token;
  return pick(
    [
      () => characters.with(at, pick(alphabet, random)),
      () => characters.toReversed(),
      () => characters.map(() => characters[0] ?? ""),
      () => characters.map(() => pick(alphabet, random)),
    ],
    random,
  )().join("");
}

function changeToken(lines: Lines, row: number, random: Random): readonly string[] {
  const line = lines[row] ?? [];
  const at = Math.floor(random() * line.length);
  const token = line[at] ?? "";
  if (isCount(lines, row, token)) return line;
  return line.with(at, isWhole(token) ? otherNumber(token, random) : otherWord(token, line, random));
}

function changeLine(lines: Lines, row: number, random: Random): readonly string[] {
  const line = lines[row] ?? [];
  const fixed = line.some((token) => isCount(lines, row, token));
  if (fixed || line.length < 2 || random() < 0.5) return changeToken(lines, row, random);
  const [first = ""] = line;
  const sameKind = line.every((token) => isWhole(token) === isWhole(first));
  if (!sameKind) return changeToken(lines, row, random);
  const at = Math.floor(random() * line.length);
  return pick(
    [
      () => line.toReversed(),
      () =>
        line.toSorted((one, other) => (isWhole(one) ? Number(one) - Number(other) : one < other ? -1 : 1)),
      () => line.map(() => pick(line, random)),
      () => line.map(() => first),
      () => line.with(at, pick(line, random)),
      () =>
        line.map((token) => (isWhole(token) ? otherNumber(token, random) : otherWord(token, line, random))),
    ],
    random,
  )();
}

const alike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((token, index) => isWhole(token) === isWhole(other[index] ?? ""));

function swapLines(lines: Lines, random: Random): Lines {
  const row = Math.floor(random() * lines.length);
  const others = lines.flatMap((line, index) =>
    index !== row && alike(line, lines[row] ?? []) ? [index] : [],
  );
  if (others.length === 0) return lines.with(row, changeLine(lines, row, random));
  const other = pick(others, random);
  const [one = [], two = []] = [lines[row], lines[other]];
  return random() < 0.5 ? lines.with(row, two).with(other, one) : lines.with(row, two);
}

const maxLines = 2_000;

/** Changes an input of a program so that it keeps its shape: as many lines, tokens and digits, and the same counts. */
export function mutateInput(input: string, random: Random): string {
  const ended = input.endsWith("\n");
  let lines: Lines = (ended ? input.slice(0, -1) : input).split("\n").slice(0, maxLines).map(tokensOf);
  for (let change = 0; change < 1 + Math.floor(random() * 4); change += 1) {
    const row = Math.floor(random() * lines.length);
    lines = random() < 0.15 ? swapLines(lines, random) : lines.with(row, changeLine(lines, row, random));
  }
  return lines.map((line) => line.join(" ")).join("\n") + (ended ? "\n" : "");
}

/** An input whose white space is another, though its words are the same. */
export function respaceInputs(input: string): string[] {
  const bare = input.replace(/\n+$/u, "");
  return [bare, `${bare}\n`, `${bare}\n\n`, `${bare.replaceAll("\n", " \n")} \n`].filter(
    (other) => other !== input,
  );
}
