import { createHash } from "node:crypto";
import type { PythonRunResult, RunLimits, RunPython } from "../run-python";
import { type Clock, outsideMs, refusalOf, type Sampled } from "./sample";

const sum = (results: readonly PythonRunResult[], of: (result: PythonRunResult) => number) =>
  results.reduce((total, result) => total + of(result), 0);

/** Runs a whole program once on each input; the times are of all inputs together, start-up included. */
export async function sampleProgram(
  run: RunPython,
  source: string,
  inputs: readonly string[],
  { clock, limits }: { clock: Clock; limits: RunLimits },
): Promise<Sampled> {
  const results: PythonRunResult[] = [];
  const answer = createHash("sha256");
  for (const stdin of inputs) {
    const result = await run({ program: source, stdin, limits });
    const refusal = refusalOf(result);
    if (refusal) return refusal;
    answer.update(`${result.stdout.length}:${result.stdout}`);
    results.push(result);
  }
  const ms = sum(results, (result) => outsideMs(result, clock));
  const peaks = results.map(({ peakMemoryBytes }) => peakMemoryBytes ?? Number.NaN);
  const peak = Math.max(...peaks);
  return {
    ms,
    insideMs: ms,
    firstMs: ms,
    wholeMs: ms,
    outsideMs: ms,
    wallMs: sum(results, ({ wallMs }) => wallMs),
    cpuMs: sum(results, ({ cpuMs }) => cpuMs),
    peakMemoryBytes: Number.isNaN(peak) ? null : peak,
    answer: answer.digest("hex"),
    rounds: 1,
  };
}
