import { createHash } from "node:crypto";
import { proofScript } from "@/lib/engines/python/measure/receipt/proof-script";
import { makeReceipt } from "@/lib/engines/python/measure/receipt/receipt";
import { benchmark } from "@/lib/engines/python/optimise/benchmark";
import { isByModel } from "@/lib/engines/python/optimise/candidates/candidate";
import type { OptimiseRequest } from "@/lib/engines/python/optimise/request";
import { findVerified } from "@/lib/engines/python/optimise/verify-rules";
import { rewrites } from "@/lib/engines/python/rewrites/rewrites";
import type { RunPython } from "@/lib/engines/python/run-python";
import { engineVersion } from "@/lib/engines/python/version";
import type { Sandbox } from "@/lib/platform/sandbox/port";
import type { CodeOptimiser, CodeWork } from "../engine-ports";
import { effortOf } from "./code-effort";
import { guardedRun } from "./guarded-run";

const seed = 1;
const testLimits = { wallMs: 20_000, cpuMs: 10_000, memoryMb: 512, outputBytes: 8 * 1024 * 1024 };

const requestOf = ({ source, options, candidates }: CodeWork): OptimiseRequest => ({
  source,
  kind: options.entryPoint === undefined ? "stdin" : "function",
  entryPoint: options.entryPoint,
  inputs: options.entryPoint === undefined ? [] : options.inputs,
  tests: options.tests.map(({ input }) => input),
  stress: [],
  ...(candidates && { candidates }),
});

/** Lines as people compare them: trailing spaces and empty lines at the end do not count. */
const plain = (output: string): string => output.replace(/[ \t]+$/gmu, "").trimEnd();

/** Runs the tests that name their output, to see whether the code as it was given passes them. */
async function runTests(
  run: RunPython,
  { source, options }: CodeWork,
): Promise<{ passed: number; all: number }> {
  let [passed, all] = [0, 0];
  for (const { input, output } of options.tests) {
    if (output === undefined) continue;
    all += 1;
    const result = await run({ program: source, stdin: input, limits: testLimits });
    if (result.outcome === "ok" && plain(result.stdout) === plain(output)) passed += 1;
  }
  return { passed, all };
}

const digestOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

type Parts = {
  propose: CodeOptimiser["propose"];
  /** Opened at its first use. */
  sandbox: () => Promise<Sandbox>;
  /** What the settings say that a result follows from: the sandbox, and the model where there is one. */
  setting: string;
};

/** The Python engine's optimiser over one sandbox; what needs none is left to `propose`. */
export const makeCodeOptimiser = ({ propose, sandbox, setting }: Parts): CodeOptimiser => ({
  propose,
  engine: engineVersion,
  versions: `${engineVersion} rewrites@${digestOf(rewrites)} ${setting}`,

  explain: (rules) =>
    rules.flatMap((name) =>
      rewrites
        .filter(({ rule }) => rule === name)
        .map(({ rule, gain, title, why, safety }) => ({ rule, gain, title, why, safety })),
    ),

  verify: async (work, proposals, terms) => {
    const nothingToRun = proposals.length + work.options.tests.length + (work.candidates?.length ?? 0) === 0;
    const none = { rules: [], comparison: null, attempts: [], tests: { passed: 0, all: 0 } };
    if (nothingToRun) return { ...none, environment: null, isCutShort: false };
    const box = await sandbox();
    const environment = await box.environment();
    const guarded = guardedRun(box.run, terms);
    const tests = await runTests(guarded.run, work);
    const { verify } = effortOf(work.options.depth, environment.native);
    const rules = proposals.map(({ rule }) => rule);
    const verified = await findVerified(guarded.run, requestOf(work), rules, verify);
    return { ...verified, tests, environment, isCutShort: guarded.isCutShort() };
  },

  benchmark: async (work, verified, terms) => {
    const box = await sandbox();
    const environment = await box.environment();
    const guarded = guardedRun(box.run, terms);
    const { native } = environment;
    const effort = effortOf(work.options.depth, native);
    const measured = await benchmark(guarded.run, requestOf(work), verified, { seed, native, ...effort });
    const { input, measurement, growth, rules, comparison, attempts } = measured;
    const writtenBy = rules.find(isByModel);
    const receipt = makeReceipt({
      input,
      seed,
      environment,
      measurement,
      growth,
      ...(writtenBy && { writtenBy }),
    });
    return {
      ...{ rules, comparison, attempts, environment, measurement, growth, receipt },
      source: input.after,
      proof: measurement.verdict === "claimed" ? await proofScript(receipt) : null,
      isCutShort: verified.isCutShort || guarded.isCutShort(),
    };
  },
});
