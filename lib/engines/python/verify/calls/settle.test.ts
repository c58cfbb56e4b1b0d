import { expect, it } from "vitest";
import type { PythonRun, PythonRunResult } from "../../run-python";
import type { ProbeCase } from "../workload";
import { settle } from "./settle";

const limits = { totalMs: 100, caseMs: 10, memoryMb: 64 };
const cases = [1, 2, 3, 4].map((n): ProbeCase => ({ entry: "f", args: `(${n},)`, origin: "generated" }));
const usual: PythonRunResult = {
  outcome: "ok",
  stdout: "",
  error: "",
  report: null,
  wallMs: 1,
  cpuMs: 1,
  peakMemoryBytes: null,
};

/** Answers as the harness does: `endings` by arguments, or null for a run that has to be killed at them. */
function scripted(endings: Record<string, string | null>) {
  const runs: string[][] = [];
  const run = async ({ payload = "" }: PythonRun): Promise<PythonRunResult> => {
    const given = (JSON.parse(payload) as { cases: ProbeCase[] }).cases;
    runs.push(given.map(({ args }) => args));
    const fatal = given.findIndex(({ args }) => endings[args] === null);
    if (fatal >= 0) return { ...usual, outcome: "timeout", stdout: "\x1e".repeat(fatal + 1) };
    const seen = given.map(({ args }) => ({
      ending: endings[args] ?? "value",
      exception: "",
      message: "",
      parts: {},
    }));
    return { ...usual, report: JSON.stringify({ failure: "", cases: seen }) };
  };
  return { run, runs };
}

const argumentsOf = (settled: readonly ProbeCase[]) => settled.map(({ args }) => args);

it("is content with one run in which all cases end", async () => {
  const { run, runs } = scripted({ "(2,)": "raised" });
  const settled = await settle(run, { source: "" }, cases, limits);
  expect(argumentsOf(settled.cases)).toEqual(["(1,)", "(2,)", "(3,)", "(4,)"]);
  expect(runs).toHaveLength(1);
});

it("leaves out cases that are slow, and runs the others again by themselves", async () => {
  const { run, runs } = scripted({ "(2,)": "slow", "(3,)": "exhausted" });
  const settled = await settle(run, { source: "" }, cases, limits);
  expect(argumentsOf(settled.cases)).toEqual(["(1,)", "(4,)"]);
  expect(settled.report.observations).toHaveLength(2);
  expect(runs).toHaveLength(2);
});

it("leaves out the case that it had to be killed at, and all after it", async () => {
  const { run } = scripted({ "(3,)": null });
  expect(argumentsOf((await settle(run, { source: "" }, cases, limits)).cases)).toEqual(["(1,)", "(2,)"]);
});

it("gives up after some attempts with a version that never settles", async () => {
  let runs = 0;
  const run = async (): Promise<PythonRunResult> => {
    runs += 1;
    return { ...usual, outcome: "timeout" };
  };
  expect((await settle(run, { source: "" }, cases, limits)).cases).toEqual([]);
  expect(runs).toBeLessThan(6);
});
