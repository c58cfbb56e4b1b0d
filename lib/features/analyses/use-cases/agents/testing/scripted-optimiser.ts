import type { Benchmarked, Verified } from "../../../domain/optimising";
import type { CodeOptimiser } from "../../../engine-ports";

export const source = "def f(n):\n    return sum(range(n))\n";
export const environment = { adapter: "scripted", python: "3.14.0", native: true };

export const verified = (fields: Partial<Verified> = {}): Verified => ({
  rules: ["rewrite/sum-of-range"],
  comparison: { verdict: "same", cases: 12, origins: { generated: 12 } },
  attempts: [{ rules: ["rewrite/sum-of-range"], verdict: "same" }],
  environment,
  tests: { passed: 0, all: 0 },
  isCutShort: false,
  ...fields,
});

export const benchmarked = (fields: Partial<Benchmarked> = {}): Benchmarked => ({
  ...verified(),
  source: "def f(n):\n    return n * (n - 1) // 2\n",
  measurement: {
    verdict: "claimed",
    speedup: { median: 4, minimum: 3.9, low: 3.5, high: 4.5 },
    pairs: [{ before: 4, after: 1, first: "before" }],
    medians: { before: 4, after: 1 },
    net: null,
    memory: null,
    clock: "cpu",
    rounds: 1,
    cases: [0],
    load: 1,
    spread: 0.01,
    noisy: false,
    attempts: 1,
    spentMs: 5,
  },
  growth: null,
  receipt: { format: "some" },
  proof: "print()",
  ...fields,
});

/** An engine that does as the test says, and notes its calls. */
export function scriptedOptimiser(behave: Partial<CodeOptimiser> = {}) {
  const calls: string[] = [];
  const noting =
    <Args extends unknown[], T>(name: string, work: (...args: Args) => Promise<T>) =>
    (...args: Args) => {
      calls.push(name);
      return work(...args);
    };
  const optimiser: CodeOptimiser = {
    engine: "python@test",
    versions: "python@test rewrites@test",
    propose: noting(
      "propose",
      behave.propose ?? (async () => [{ rule: "rewrite/sum-of-range", places: [{ start: 14, end: 34 }] }]),
    ),
    verify: noting("verify", behave.verify ?? (async () => verified())),
    benchmark: noting("benchmark", behave.benchmark ?? (async () => benchmarked())),
    explain: (rules) =>
      rules.map((rule) => {
        const words = { "pt-BR": rule, en: rule };
        return { rule, gain: "constant" as const, title: words, why: words, safety: words };
      }),
  };
  return { calls, optimiser };
}
