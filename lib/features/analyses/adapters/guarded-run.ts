import type { PythonRun, PythonRunResult, RunPython } from "@/lib/engines/python/run-python";
import type { WorkTerms } from "../engine-ports";

const outOfTime: PythonRunResult = {
  outcome: "timeout",
  stdout: "",
  error: "",
  report: null,
  wallMs: 0,
  cpuMs: 0,
  peakMemoryBytes: null,
};

/**
 * Runs programs under the terms of an agent: none beyond its time, which to the engine looks like a program that takes too long, and none
 * for an analysis that is no longer wanted.
 */
export function guardedRun(run: RunPython, { until, requireWanted }: WorkTerms) {
  let isCutShort = false;
  return {
    isCutShort: () => isCutShort,
    run: async (job: PythonRun): Promise<PythonRunResult> => {
      await requireWanted();
      const left = Math.floor(until - Date.now());
      if (left <= 0) {
        isCutShort = true;
        return outOfTime;
      }
      const wallMs = Math.min(job.limits.wallMs, left);
      const result = await run({ ...job, limits: { ...job.limits, wallMs } });
      if (result.outcome === "timeout" && wallMs < job.limits.wallMs) isCutShort = true;
      return result;
    },
  };
}
