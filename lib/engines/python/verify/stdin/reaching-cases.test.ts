import { expect, it } from "vitest";
import type { PythonRun, PythonRunResult } from "../../run-python";
import { usualProgramOptions } from "./compare-programs";
import { reachingCases } from "./reaching-cases";

const ended = { outcome: "ok", stdout: "", error: "", wallMs: 1, peakMemoryBytes: null } as const;

/** A program of which line 3 is executed for even numbers, line 5 for those above 50 that are even, and line 9 never. */
const run = async ({ payload, stdin = "" }: PythonRun): Promise<PythonRunResult> => {
  const { lines } = JSON.parse(payload ?? "") as { lines: number[] };
  const number = Number(stdin);
  const hit = new Set([...(number % 2 === 0 ? [3] : []), ...(number % 2 === 0 && number > 50 ? [5] : [])]);
  return { ...ended, cpuMs: 5, report: JSON.stringify(lines.filter((line) => !hit.has(line))) };
};

it("gives the inputs that reach more and more of the lines", async () => {
  const found = await reachingCases(run, "", [3, 5], { tests: ["11\n"] }, usualProgramOptions);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ origin, input }) => origin === "mutated" && Number(input) % 2 === 0)).toBe(true);
  expect(found.some(({ input }) => Number(input) > 50)).toBe(true);
});

it("gives nothing for lines that nothing reaches, and asks for nothing where no line is left or nothing can be changed", async () => {
  expect(await reachingCases(run, "", [9], { tests: ["11\n"] }, usualProgramOptions)).toEqual([]);
  const refuse = async () => {
    throw new Error("nothing is to be run");
  };
  expect(await reachingCases(refuse, "", [], { tests: ["11\n"] }, usualProgramOptions)).toEqual([]);
  expect(await reachingCases(refuse, "", [3], { tests: [] }, usualProgramOptions)).toEqual([]);
});
