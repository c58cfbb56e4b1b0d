import { describe, expect, it } from "vitest";
import { planOf, reportOf, scriptedRun } from "../testing/scripted-run";
import { measureGrowth } from "./measure-growth";

const limits = { wallMs: 1_000, cpuMs: 1_000, memoryMb: 256, outputBytes: 1_000 };
const options = { seed: 1, native: true, budgetMs: 10_000, limits };
const sizes = [4_000, 100, 200, 400, 800, 1_600];

describe("measureGrowth", () => {
  const programs = {
    before: "slow",
    after: "fast",
    ladder: {
      kind: "stdin" as const,
      cases: sizes.map((size) => ({ input: `${size}\n`, origin: "scaled" as const })),
    },
  };
  const time = (program: string, stdin = "") =>
    program === "slow" ? Number(stdin) ** 2 * 2e-4 : program === "fast" ? Number(stdin) * 0.05 : 0;

  it("says how each version of a program grows, without its start-up", async () => {
    const { run } = scriptedRun(({ program, stdin }) => ({ ms: 2 + time(program, stdin) }));
    const growth = await measureGrowth(run, programs, options);
    expect([growth.before.class, growth.after.class]).toEqual(["O(n²)", "O(n)"]);
    expect(growth.after.points.at(-1)?.ms).toBeCloseTo(200);
  });

  it("stops at the size that takes too long, and at the end of its budget", async () => {
    const { run } = scriptedRun(({ program, stdin }) => {
      const ms = 2 + time(program, stdin);
      return ms > limits.wallMs ? { ms: limits.wallMs, outcome: "timeout" } : { ms };
    });
    const { before, after } = await measureGrowth(run, programs, options);
    expect(before.points.map(({ size }) => size)).toEqual([100, 200, 400, 800, 1_600]);
    expect(after.points).toHaveLength(6);
    const hurried = await measureGrowth(run, programs, { ...options, budgetMs: 100 });
    expect(hurried.before.points.length).toBeLessThan(5);
  });

  it("takes the harness's word for calls, and leaves out a case that fails", async () => {
    const { run } = scriptedRun((job) => {
      const plan = planOf(job);
      const size = Number(plan.cases[0]?.match(/\d+/u)?.[0]);
      if (size === 400) return { ms: 1, outcome: "error" };
      const { text, insideMs } = reportOf(plan, { ms: size * 1e-3 });
      return { ms: insideMs, report: text };
    });
    const cases = sizes.map((size) => ({ args: `(${size},)`, origin: "scaled" as const }));
    const ladder = { kind: "calls" as const, entryPoint: "work", cases };
    const { before } = await measureGrowth(run, { before: "a", after: "b", ladder }, options);
    expect(before.points.map(({ size }) => size)).toEqual([100, 200, 800, 1_600, 4_000]);
    expect(before.class).toBe("O(n)");
  });
});
