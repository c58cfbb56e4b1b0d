import type { PythonRun, PythonRunResult, RunPython } from "../../run-python";
import type { CallPlan } from "../sample-calls";

type Answered = Partial<PythonRunResult> & { ms: number };

const endedWell = { outcome: "ok", stdout: "42\n", error: "", report: null, peakMemoryBytes: 9e6 } as const;

/** A machine on which every job takes the milliseconds that the script says, on both clocks. */
export function scriptedRun(script: (job: PythonRun, number: number) => Answered) {
  const jobs: PythonRun[] = [];
  const run: RunPython = async (job) => {
    jobs.push(job);
    const { ms, ...rest } = script(job, jobs.length - 1);
    return { ...endedWell, wallMs: ms, cpuMs: ms, ...rest };
  };
  return { run, jobs };
}

/** What a program with the harness's payload was asked to do. */
export function planOf({ payload }: PythonRun): CallPlan & { source: string } {
  return JSON.parse(payload ?? "");
}

/** A report as the harness writes it: a first round, and others that take the same time each, as many as fit into the box. */
export function reportOf(
  { nonce, rounds, boxMs }: CallPlan,
  {
    firstMs,
    ms,
    state = "steady",
    answer = "beef",
  }: { firstMs?: number; ms: number; state?: string; answer?: string },
): { text: string; insideMs: number } {
  const count = Math.max(1, Math.min(rounds, Math.floor(boxMs / ms)));
  const times = [firstMs ?? ms, ...Array.from({ length: count - 1 }, () => ms)];
  const insideMs = times.reduce((total, time) => total + time, 0);
  const text = [
    nonce,
    state,
    answer,
    Math.round(insideMs * 1e6),
    times.map((time) => Math.round(time * 1e6)).join(" "),
  ].join("\n");
  return { text, insideMs };
}
