import type { PythonRunResult, RunPython } from "../run-python";
import type { Verdict } from "./measurement";

/** Which of a run's outside times count: WebAssembly has no processor time worth the name. */
export type Clock = "cpu" | "wall";

/** One run of one version. Times in milliseconds. */
export type Sample = {
  /** What is compared: by the clock outside for a program, by the harness's clock for a round of calls. */
  ms: number;
  /** All that was timed inside, the first round of it, and all rounds with what is done around the calls. */
  insideMs: number;
  firstMs: number;
  wholeMs: number;
  /** The whole job by the clock outside. */
  outsideMs: number;
  wallMs: number;
  cpuMs: number;
  peakMemoryBytes: number | null;
  /** The same for the same answers. */
  answer: string;
  /** Rounds that were run. */
  rounds: number;
};

/** What keeps a version from being timed. */
export type Refusal = Extract<Verdict, "failed" | "too-slow" | "answers-change">;
export type Sampled = Sample | Refusal;

/** Runs a version's source once in a fresh interpreter, or once for each case. */
export type Sampler = (source: string) => Promise<Sampled>;

export const outsideMs = (result: PythonRunResult, clock: Clock): number =>
  clock === "cpu" ? result.cpuMs : result.wallMs;

/** Why a job that did not end well tells no time. */
export const refusalOf = ({ outcome }: PythonRunResult): Refusal | undefined =>
  outcome === "ok" ? undefined : outcome === "timeout" ? "too-slow" : "failed";

/** Counts what jobs take, so that a budget can be kept. */
export function makeMeter(run: RunPython): { run: RunPython; spentMs: () => number } {
  let spent = 0;
  return {
    spentMs: () => spent,
    run: async (job) => {
      const result = await run(job);
      spent += result.wallMs;
      return result;
    },
  };
}
