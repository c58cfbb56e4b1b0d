import { parsePython } from "@/lib/engines/python/ast/parse";
import { measurePair } from "@/lib/engines/python/measure/measure-pair";
import type { Measurement } from "@/lib/engines/python/measure/measurement";
import type { MeasureInput } from "@/lib/engines/python/measure/prepare";
import { type Optimisation, type OptimiseRequest, optimise } from "@/lib/engines/python/optimise/optimise";
import { propose } from "@/lib/engines/python/optimise/propose";
import type { RunPython } from "@/lib/engines/python/run-python";
import { compareBehaviour } from "@/lib/engines/python/verify/compare-behaviour";
import type { Comparison } from "@/lib/engines/python/verify/comparison";
import type { Suggested } from "@/lib/features/analyses/domain/optimising";
import { askSuggester } from "@/lib/features/analyses/use-cases/agents/ask-suggester";
import { openSandbox, type SandboxChoice } from "./sandbox";
import { suggester } from "./suggester";

/** Wall time for the pairs of one measurement in milliseconds: an interpreter in WebAssembly takes long to start. */
const budgetMs = { native: 2_500, wasm: 12_000 };
const usualSeed = 1;
/** A model is waited for this long, in milliseconds. */
const longestAnswerMs = 60_000;

type Compared = { before: string; after: string; entryPoint: string };

export type CodeOptimiser = {
  /** Asks the model that is configured as well. `suggested`: what it gave; undefined where there is none. */
  optimise(request: OptimiseRequest): Promise<Optimisation & { suggested?: Suggested }>;
  compare(versions: Compared): Promise<Comparison>;
  measure(versions: MeasureInput, seed: number): Promise<Measurement>;
  run: RunPython;
  close(): Promise<void>;
};

async function suggestionsFor({ source, entryPoint }: OptimiseRequest): Promise<Suggested | undefined> {
  const model = suggester();
  const readable = model && parsePython(source);
  if (!readable) return undefined;
  const rules = propose(source).map(({ rule }) => rule);
  return askSuggester(model, { source, entryPoint, focus: "speed", rules }, longestAnswerMs);
}

/** The Python engine's optimiser over a sandbox of its own, for callers without a server. */
export async function codeOptimiser(choice?: SandboxChoice): Promise<CodeOptimiser> {
  const sandbox = await openSandbox(choice);
  const { native } = await sandbox.environment();
  const options = { seed: usualSeed, native, budgetMs: native ? budgetMs.native : budgetMs.wasm };
  return {
    optimise: async (request) => {
      const suggested = await suggestionsFor(request);
      const candidates = suggested?.candidates ?? [];
      const found = await optimise(sandbox.run, { ...request, candidates }, options);
      return suggested ? { ...found, suggested } : found;
    },
    compare: (versions) => compareBehaviour(sandbox.run, versions),
    measure: (versions, seed) => measurePair(sandbox.run, versions, { ...options, seed }),
    run: sandbox.run,
    close: () => sandbox.close(),
  };
}
