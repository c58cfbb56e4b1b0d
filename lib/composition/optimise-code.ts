import { measurePair } from "@/lib/engines/python/measure/measure-pair";
import type { Measurement } from "@/lib/engines/python/measure/measurement";
import type { MeasureInput } from "@/lib/engines/python/measure/prepare";
import { type Optimisation, type OptimiseRequest, optimise } from "@/lib/engines/python/optimise/optimise";
import type { RunPython } from "@/lib/engines/python/run-python";
import { compareBehaviour } from "@/lib/engines/python/verify/compare-behaviour";
import type { Comparison } from "@/lib/engines/python/verify/comparison";
import { openSandbox, type SandboxChoice } from "./sandbox";

/** Wall time for the pairs of one measurement in milliseconds: an interpreter in WebAssembly takes long to start. */
const budgetMs = { native: 2_500, wasm: 12_000 };
const usualSeed = 1;

type Compared = { before: string; after: string; entryPoint: string };

export type CodeOptimiser = {
  optimise(request: OptimiseRequest): Promise<Optimisation>;
  compare(versions: Compared): Promise<Comparison>;
  measure(versions: MeasureInput, seed: number): Promise<Measurement>;
  run: RunPython;
  close(): Promise<void>;
};

/** The Python engine's optimiser over a sandbox of its own, for callers without a server. */
export async function codeOptimiser(choice?: SandboxChoice): Promise<CodeOptimiser> {
  const sandbox = await openSandbox(choice);
  const { native } = await sandbox.environment();
  const options = { seed: usualSeed, native, budgetMs: native ? budgetMs.native : budgetMs.wasm };
  return {
    optimise: (request) => optimise(sandbox.run, request, options),
    compare: (versions) => compareBehaviour(sandbox.run, versions),
    measure: (versions, seed) => measurePair(sandbox.run, versions, { ...options, seed }),
    run: sandbox.run,
    close: () => sandbox.close(),
  };
}
