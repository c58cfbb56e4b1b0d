import { seededRandom } from "@/lib/kernel/seeded-random";
import { type Drawing, pick, type Style, type Theme } from "../generate/generate-value";
import type { CaseOrigin, ProbeCase } from "../workload";
import { dictText, drawArguments, tupleText } from "./draw-arguments";
import type { MinedLiterals } from "./mine-literals";
import type { TypedParameter } from "./parameter-types";

export type ProbePlan = { seed: number; count: number; mined: MinedLiterals };

const sizes = [0, 1, 2, 3, 5, 3, 8, 4, 13];
const themes: readonly Theme[] = ["int", "str", "mixed", "int", "float", "mixed"];
const ladder = [40, 200, 1200];

/** The twin of a call has numbers of another type that are equal: a cache may take them for the same. */
function twinOf(texts: readonly string[]): string[] | undefined {
  const index = texts.findIndex((text) => /^(-?\d{1,9}|-?\d{1,9}\.0)$/u.test(text));
  const text = texts[index];
  if (text === undefined) return undefined;
  return texts.with(index, text.endsWith(".0") ? text.slice(0, -2) : `${text}.0`);
}

function probe(
  entry: string,
  positional: readonly string[],
  named: [string, string][],
  origin: CaseOrigin,
  guessed: boolean,
): ProbeCase {
  return {
    entry,
    args: tupleText(positional),
    ...(named.length > 0 ? { named: dictText(named) } : {}),
    ...(guessed ? { guessed } : {}),
    origin,
  };
}

const byName = (parameters: readonly TypedParameter[], texts: readonly string[]) =>
  texts.flatMap((text, index): [string, string][] => {
    const parameter = parameters[index];
    return parameter?.parameter === "ordinary" ? [[parameter.name, text]] : [];
  });

const wholeNumbers = new Set(["int", "number", "any"]);
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `${from + index}`);

/** All small whole numbers for a function of one or two: exceptions to a rule that it relies on may lie anywhere among them. */
function smallIntegerCalls(parameters: readonly TypedParameter[]): string[][] {
  const needed = parameters.filter(({ optional, parameter }) => !optional && parameter !== "variadic");
  if (needed.length === 0 || needed.some(({ type }) => !wholeNumbers.has(type.kind))) return [];
  if (needed.length === 1) return range(-12, 600).map((text) => [text]);
  return needed.length === 2
    ? range(-3, 12).flatMap((one) => range(-3, 12).map((other) => [one, other]))
    : [];
}

/** Calls with generated arguments: small and repeating ones first, then boundary values, longer ones, and large numbers last. */
export function callProbes(
  entry: string,
  parameters: readonly TypedParameter[],
  { seed, count, mined }: ProbePlan,
): ProbeCase[] {
  const random = seededRandom(seed);
  const guessed = parameters.some((parameter) => parameter.guessed);
  const draw = (style: Style, index: number, size: number, origin: CaseOrigin): ProbeCase[] => {
    const theme = pick(themes, random);
    const even = random() < 0.3 && size > 0 && size < 6 ? { exactly: size } : {};
    const drawing: Drawing = { random, style, theme, size, mined, ...even };
    const { positional, named } = drawArguments(parameters, drawing);
    const first = probe(entry, positional, named, origin, guessed);
    const twin = guessed && index % 4 === 0 ? twinOf(positional) : undefined;
    const keywords = index % 16 === 1 && named.length === 0 ? byName(parameters, positional) : [];
    return [
      first,
      ...(twin ? [probe(entry, twin, named, origin, guessed)] : []),
      ...(keywords.length > 0 && keywords.length === positional.length
        ? [probe(entry, [], keywords, origin, guessed)]
        : []),
    ];
  };
  const at = (index: number) => sizes[index % sizes.length] ?? 0;
  const usual = Array.from({ length: count }, (_, index) =>
    draw(index % 5 < 2 ? "dense" : "edge", index, at(index), "generated"),
  );
  const long = ladder.flatMap((size) => [draw("dense", 1, size, "scaled"), draw("edge", 1, size, "scaled")]);
  const large = Array.from({ length: Math.ceil(count / 8) }, (_, index) =>
    draw("large", index, at(index), "generated"),
  );
  const dense = smallIntegerCalls(parameters).map((positional) =>
    probe(entry, positional, [], "generated", guessed),
  );
  const all = [...usual, dense, ...long, ...large].flat();
  return [...new Map(all.map((one) => [`${one.args}${one.named ?? ""}`, one])).values()];
}
