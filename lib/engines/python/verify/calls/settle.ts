import type { RunPython } from "../../run-python";
import type { ProbeCase } from "../workload";
import { type ObservedVersion, type ObserveLimits, observe, type VersionReport } from "./observe";

/** Cases that all came to an end in one run of the first version, in time, with what was seen. */
export type Settled = { cases: ProbeCase[]; report: VersionReport };

const attempts = 4;
const saysNothing = new Set(["slow", "exhausted", "unusable"]);

/**
 * Runs a version until all cases that are left come to an end in time, so that what later runs do in the same order can be compared with
 * this one. The cases from the one on that had to be killed are left out.
 */
export async function settle(
  run: RunPython,
  version: ObservedVersion,
  cases: readonly ProbeCase[],
  limits: ObserveLimits,
): Promise<Settled> {
  let left = [...cases];
  let report = await observe(run, version, left, limits);
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const next = report.killedAfter ? left.slice(0, report.killedAfter - 1) : endedCases(left, report);
    if (!report.killedAfter && next.length === left.length) break;
    left = next;
    report = await observe(run, version, left, limits);
  }
  return { cases: left.slice(0, report.observations.length), report };
}

/** Those that time allowed for and that came to an end. Where they are all that were run, nothing needs to be run again. */
function endedCases(cases: readonly ProbeCase[], { observations, failure }: VersionReport): ProbeCase[] {
  if (failure) return [...cases];
  const ended = cases.filter((_, index) => {
    const seen = observations[index];
    return seen && !saysNothing.has(seen.ending);
  });
  return ended.length === observations.length ? [...cases] : ended;
}
