import { describe, expect, it } from "vitest";
import type { PythonRun } from "../run-python";
import { measurePair } from "./measure-pair";
import type { MeasureInput } from "./prepare";
import { planOf, reportOf, scriptedRun } from "./testing/scripted-run";

const options = { seed: 1, native: true };
const programs = (...inputs: string[]): MeasureInput => ({
  before: "slow",
  after: "fast",
  workload: { kind: "stdin", cases: inputs.map((input) => ({ input, origin: "given" })) },
});
const calls: MeasureInput = {
  before: "slow",
  after: "fast",
  workload: { kind: "calls", entryPoint: "work", cases: [{ args: "(1,)", origin: "given" }] },
};

/** Milliseconds by version; an empty program takes one. */
const takes = (slow: number, fast: number) => (program: string) =>
  program === "slow" ? slow : program === "fast" ? fast : 1;

describe("measurePair on programs", () => {
  it("claims a gain that every pair shows, with what there is to know about it", async () => {
    const time = takes(41, 21);
    const { run, jobs } = scriptedRun(({ program }) => ({
      ms: time(program),
      peakMemoryBytes: program === "slow" ? 30e6 : 20e6,
    }));
    expect(await measurePair(run, programs("1\n"), options)).toMatchObject({
      verdict: "claimed",
      speedup: { median: 41 / 21, minimum: 41 / 21, low: 41 / 21, high: 41 / 21 },
      medians: { before: 41, after: 21 },
      net: { before: 40, after: 20, startUpMs: 1, ratio: 2 },
      memory: { before: 30e6, after: 20e6, ratio: 1.5 },
      clock: "cpu",
      cases: [0],
      load: 1,
      spread: 0,
      noisy: false,
      attempts: 1,
    });
    const order = jobs.slice(2, 12).map(({ program }) => program[0]);
    expect(order.join("")).toBe("sffssffssf");
  });

  it("asks for more pairs while the runs overlap", async () => {
    const { run } = scriptedRun(({ program }, number) => ({
      ms: takes(12, 10)(program) + (number % 5) * 0.3,
    }));
    const { pairs, verdict } = await measurePair(run, programs("1\n"), options);
    expect([verdict, pairs.length]).toEqual(["claimed", 11]);
  });

  it("claims nothing for the same speed, and takes little time to say so", async () => {
    const { run } = scriptedRun((_, number) => ({ ms: 20 + (number % 3) * 0.1 }));
    const { verdict, pairs } = await measurePair(run, programs("1\n"), options);
    expect([verdict, pairs.length]).toEqual(["no-gain", 3]);
  });

  it("claims nothing for what is slower", async () => {
    const { run } = scriptedRun(({ program }) => ({ ms: takes(20, 40)(program) }));
    expect((await measurePair(run, programs("1\n"), options)).verdict).toBe("no-gain");
  });

  it("measures again when the machine was uneven, and then gives up", async () => {
    const uneven = [10, 25, 14, 31, 11, 19, 28];
    const { run } = scriptedRun((_, number) => ({ ms: uneven[number % uneven.length] ?? 10 }));
    expect(await measurePair(run, programs("1\n"), options)).toMatchObject({
      verdict: "noisy",
      noisy: true,
      attempts: 2,
    });
  });

  it("forgets a noisy attempt when the second one is quiet", async () => {
    const { run } = scriptedRun(({ program }, number) => ({
      ms: number > 2 && number < 8 ? 10 + 20 * (number % 2) : takes(40, 20)(program),
    }));
    const { verdict, attempts, spread } = await measurePair(run, programs("1\n"), options);
    expect([verdict, attempts, spread]).toEqual(["claimed", 2, 0]);
  });

  it("leaves out the longest input when the time allowed does not reach for it", async () => {
    const long = "1 ".repeat(100);
    const { run } = scriptedRun(({ program, stdin }) => ({
      ms: stdin === long ? 3_000 : takes(40, 20)(program),
    }));
    expect(await measurePair(run, programs(long, "1\n"), options)).toMatchObject({
      verdict: "claimed",
      cases: [1],
    });
    const none = await measurePair(run, programs(long), options);
    expect(none).toMatchObject({ verdict: "too-slow", pairs: [], speedup: null });
  });

  it("gives a program whose only input is slow more time, and its runs on the wall as much as a busy machine needs", async () => {
    const { run, jobs } = scriptedRun(({ program }) => {
      const ms = takes(1_500, 900)(program);
      return { ms, wallMs: ms * 3 };
    });
    expect(await measurePair(run, programs("1\n"), options)).toMatchObject({ verdict: "claimed", load: 3 });
    expect(jobs.every(({ limits }) => limits.wallMs >= 3 * 1_500 && limits.cpuMs >= 1_500)).toBe(true);
  });

  it.each([
    ["another answer", { stdout: "43\n" }, "answers-differ"],
    ["an error", { outcome: "error" }, "failed"],
    ["a timeout", { outcome: "timeout" }, "too-slow"],
    ["no room", { outcome: "memory" }, "failed"],
  ] as const)("claims nothing for %s", async (_, ending, verdict) => {
    const { run } = scriptedRun(({ program }) => (program === "fast" ? { ms: 5, ...ending } : { ms: 50 }));
    expect((await measurePair(run, programs("1\n"), options)).verdict).toBe(verdict);
  });

  it("compares the answers of every pair, not of the first alone", async () => {
    const { run } = scriptedRun(({ program }, number) => ({
      ms: takes(40, 20)(program),
      stdout: number === 6 ? "0\n" : "42\n",
    }));
    expect((await measurePair(run, programs("1\n"), options)).verdict).toBe("answers-differ");
  });

  it("goes by the clock on the wall in WebAssembly", async () => {
    const { run } = scriptedRun(({ program }) => ({ ms: takes(40, 20)(program), cpuMs: 30 }));
    const found = await measurePair(run, programs("1\n"), { seed: 1, native: false });
    expect(found).toMatchObject({ verdict: "claimed", clock: "wall", load: null });
  });
});

describe("measurePair on calls", () => {
  type Told = Parameters<typeof reportOf>[1];
  /** A harness whose clock tells one thing, while the job takes what its rounds really take. */
  const machine = (tell: (source: string, number: number) => Told & { reallyMs?: number; nonce?: string }) =>
    scriptedRun((job: PythonRun, number) => {
      const plan = planOf(job);
      const told = tell(plan.source, number);
      const { text, insideMs } = reportOf({ ...plan, nonce: told.nonce ?? plan.nonce }, told);
      return { ms: told.reallyMs ?? insideMs + 5, report: text };
    });

  it("claims a gain, with enough rounds for the shorter run to last", async () => {
    const { run, jobs } = machine((source) => ({ ms: source === "slow" ? 1 : 0.5 }));
    expect(await measurePair(run, calls, options)).toMatchObject({
      verdict: "claimed",
      medians: { before: 1, after: 0.5 },
      rounds: 40,
      net: null,
    });
    expect(jobs.slice(2).every((job) => planOf(job).rounds === 40)).toBe(true);
    expect(new Set(jobs.map((job) => planOf(job).nonce)).size).toBe(jobs.length);
  });

  it("does not believe a gain that the clock outside does not see", async () => {
    const { run } = machine((source) => ({ ms: source === "slow" ? 1 : 0.5, reallyMs: 60 }));
    expect((await measurePair(run, calls, options)).verdict).toBe("clocks-disagree");
  });

  it("does not believe a gain that only calls after the first have", async () => {
    const { run } = machine((source) => (source === "slow" ? { ms: 1 } : { firstMs: 1.1, ms: 0.01 }));
    expect((await measurePair(run, calls, options)).verdict).toBe("only-repeated");
  });

  it.each([
    ["another answer", { ms: 0.1, answer: "dead" }, "answers-differ"],
    ["answers that change", { ms: 0.1, state: "changing" }, "answers-change"],
    ["a state that the harness has no word for", { ms: 0.1, state: "fine" }, "failed"],
    ["a report that does not know the word", { ms: 0.1, nonce: "guess" }, "failed"],
  ])("claims nothing for %s", async (_, told, verdict) => {
    const { run } = machine((source) => (source === "slow" ? { ms: 1 } : told));
    expect((await measurePair(run, calls, options)).verdict).toBe(verdict);
  });

  it("claims nothing where there is no report", async () => {
    const { run } = scriptedRun(() => ({ ms: 10 }));
    expect((await measurePair(run, calls, options)).verdict).toBe("failed");
  });
});
