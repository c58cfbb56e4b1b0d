import { expect, it } from "vitest";
import type { PythonRun, PythonRunResult } from "../run-python";
import { rememberRuns } from "./remember-runs";

const limits = { wallMs: 1, cpuMs: 1, memoryMb: 1, outputBytes: 1 };

/** A sandbox in which each run prints its number. */
function counting(padding = "") {
  let count = 0;
  return async (_: PythonRun): Promise<PythonRunResult> => {
    count += 1;
    return {
      outcome: "ok",
      stdout: `${count}${padding}`,
      error: "",
      report: null,
      wallMs: 1,
      cpuMs: 1,
      peakMemoryBytes: null,
    };
  };
}

const printed = async (run: (job: PythonRun) => Promise<PythonRunResult>, job: Partial<PythonRun>) =>
  (await run({ program: "first", limits, ...job })).stdout.trimEnd();

it("answers each question of a later comparison as the same one was answered before", async () => {
  const comparison = rememberRuns(counting(), "first");
  const [one, other] = [comparison(), comparison()];
  expect([await printed(one, {}), await printed(one, {}), await printed(one, { stdin: "x" })]).toEqual([
    "1",
    "2",
    "3",
  ]);
  expect([await printed(other, { stdin: "x" }), await printed(other, {}), await printed(other, {})]).toEqual([
    "3",
    "1",
    "2",
  ]);
  expect(await printed(other, {})).toBe("4");
});

it("knows the first version within what a harness is handed, and runs others anew", async () => {
  const comparison = rememberRuns(counting(), "first");
  const payload = (source: string) => ({ program: "harness", payload: JSON.stringify({ source }) });
  expect(await printed(comparison(), payload("first"))).toBe("1");
  expect(await printed(comparison(), payload("first"))).toBe("1");
  expect(await printed(comparison(), payload("second"))).toBe("2");
  expect(await printed(comparison(), payload("second"))).toBe("3");
});

it("does not keep more than there is room for", async () => {
  const comparison = rememberRuns(counting(" ".repeat(20 * 1024 * 1024)), "first");
  expect([await printed(comparison(), { stdin: "a" }), await printed(comparison(), { stdin: "b" })]).toEqual([
    "1",
    "2",
  ]);
  expect([await printed(comparison(), { stdin: "a" }), await printed(comparison(), { stdin: "b" })]).toEqual([
    "1",
    "3",
  ]);
});
