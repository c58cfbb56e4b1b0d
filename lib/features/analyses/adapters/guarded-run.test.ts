import { describe, expect, it } from "vitest";
import type { PythonRun, PythonRunResult } from "@/lib/engines/python/run-python";
import { AppError } from "@/lib/kernel/errors";
import { guardedRun } from "./guarded-run";

const limits = { wallMs: 5_000, cpuMs: 5_000, memoryMb: 64, outputBytes: 100 };
const job: PythonRun = { program: "x = 1", limits };
const ended = (outcome: PythonRunResult["outcome"]): PythonRunResult => ({
  outcome,
  stdout: "",
  error: "",
  report: null,
  wallMs: 1,
  cpuMs: 1,
  peakMemoryBytes: null,
});

/** A run that notes what it is asked. */
function scripted(outcome: PythonRunResult["outcome"] = "ok") {
  const asked: PythonRun[] = [];
  const run = async (one: PythonRun) => {
    asked.push(one);
    return ended(outcome);
  };
  return { asked, run };
}

const wanted = async () => undefined;

describe("running under an agent's terms", () => {
  it("passes a job on as it is while there is time", async () => {
    const { asked, run } = scripted();
    const guarded = guardedRun(run, { until: Date.now() + 60_000, requireWanted: wanted });
    expect((await guarded.run(job)).outcome).toBe("ok");
    expect(asked).toEqual([job]);
    expect(guarded.isCutShort()).toBe(false);
  });

  it("lets no job run beyond the time that is left", async () => {
    const { asked, run } = scripted("timeout");
    const guarded = guardedRun(run, { until: Date.now() + 1_000, requireWanted: wanted });
    expect((await guarded.run(job)).outcome).toBe("timeout");
    expect(asked[0]?.limits.wallMs).toBeLessThanOrEqual(1_000);
    expect(guarded.isCutShort()).toBe(true);
  });

  it("starts nothing once the time is over", async () => {
    const { asked, run } = scripted();
    const guarded = guardedRun(run, { until: Date.now() - 1, requireWanted: wanted });
    expect((await guarded.run(job)).outcome).toBe("timeout");
    expect(asked).toEqual([]);
    expect(guarded.isCutShort()).toBe(true);
  });

  it("starts nothing for an analysis that is no longer wanted", async () => {
    const { asked, run } = scripted();
    const requireWanted = async () => {
      throw new AppError("conflict");
    };
    const guarded = guardedRun(run, { until: Date.now() + 60_000, requireWanted });
    await expect(guarded.run(job)).rejects.toMatchObject({ code: "conflict" });
    expect(asked).toEqual([]);
  });

  it("tells a program that reaches its own limit from a lack of time", async () => {
    const guarded = guardedRun(scripted("timeout").run, {
      until: Date.now() + 60_000,
      requireWanted: wanted,
    });
    await guarded.run(job);
    expect(guarded.isCutShort()).toBe(false);
  });
});
