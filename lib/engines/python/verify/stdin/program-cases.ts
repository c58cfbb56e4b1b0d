import { seededRandom } from "@/lib/kernel/seeded-random";
import { pick } from "../generate/generate-value";
import type { StdinCase } from "../workload";
import { mutateInput, respaceInputs } from "./mutate-input";

export type GivenInputs = { tests: readonly string[]; larger: readonly string[] };

const maxMutatedLength = 8_000;

/** Whether an input is short enough to be changed over and over. */
export const isShort = (input: string): boolean => input.length <= maxMutatedLength;

/** The input without its last line, and none at all: what a program does at the end of its input is part of what it does. */
function cutInputs(input: string): string[] {
  const lines = input.trimEnd().split("\n");
  return [
    lines
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join(""),
    "",
  ];
}

/** The inputs to run a program on: those that are given, then changed ones. */
export function programCases({ tests, larger }: GivenInputs, seed: number, count: number): StdinCase[] {
  const random = seededRandom(seed);
  const given = [...tests, ...larger].map((input): StdinCase => ({ input, origin: "given" }));
  const short = tests.filter(isShort);
  const [first] = short;
  if (first === undefined) return given.length > 0 ? given : [{ input: "", origin: "generated" }];
  const mutated = [
    ...cutInputs(first),
    ...Array.from({ length: count }, () => mutateInput(pick(short, random), random)),
    ...respaceInputs(first),
  ];
  const known = new Set(tests);
  const fresh = [...new Set(mutated)].filter((input) => !known.has(input));
  return [...given, ...fresh.map((input): StdinCase => ({ input, origin: "mutated" }))];
}
