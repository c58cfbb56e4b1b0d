import { spawn } from "node:child_process";
import type { Row } from "../essays/table";

type Case = { origin: "given" };
type SameTwice = {
  before: string;
  after: string;
  workload:
    | { kind: "stdin"; cases: (Case & { input: string })[] }
    | { kind: "calls"; entryPoint: string; cases: (Case & { args: string })[] };
};

/** Measures a pair of versions in the sandbox of this machine. */
export type MeasureVersions = (versions: SameTwice, seed: number) => Promise<{ verdict: string }>;

const busyProcesses = 2;

const stdin = (source: string, input: string): SameTwice => ({
  before: source,
  after: source,
  workload: { kind: "stdin", cases: [{ origin: "given", input }] },
});

const calls = (source: string, args: string): SameTwice => ({
  before: source,
  after: source,
  workload: { kind: "calls", entryPoint: "work", cases: [{ origin: "given", args }] },
});

const numbers = (count: number): string =>
  `([${Array.from({ length: count }, (_, index) => (index * 7919) % 10_007).join(", ")}],)`;

/** From a microsecond a call to some forty milliseconds a run: what is short is disturbed in another way than what is long. */
const programs: readonly SameTwice[] = [
  calls("def work(a, b):\n    return a * b + a\n", "(3, 4)"),
  calls("def work(xs):\n    return [x for x in xs if x % 3]\n", numbers(500)),
  calls("def work(xs):\n    return sorted(xs)[:10]\n", numbers(4_000)),
  calls("def work(xs):\n    return {x: xs.count(x) for x in xs}\n", numbers(600)),
  calls("def work(n):\n    return n if n < 2 else work(n - 1) + work(n - 2)\n", "(17,)"),
  stdin("print(sum(map(int, input().split())))\n", "1 2 3\n"),
  stdin("n = int(input())\ntotal = 0\nfor i in range(n):\n    total += i * i\nprint(total)\n", "100000\n"),
  stdin("words = {}\nfor i in range(int(input())):\n    words[str(i)] = [i]\nprint(len(words))\n", "50000\n"),
];

/** Keeps the processors busy while something is done. */
async function underLoad<T>(work: () => Promise<T>): Promise<T> {
  const busy = Array.from({ length: busyProcesses }, () =>
    spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" }),
  );
  try {
    return await work();
  } finally {
    for (const one of busy) one.kill("SIGKILL");
  }
}

/** Identical code against itself on a busy machine: every claim is a false one. */
export async function measureIdentical(measure: MeasureVersions, runs = 200): Promise<Row> {
  const verdicts = new Map<string, number>();
  await underLoad(async () => {
    for (let run = 0; run < runs; run += 1) {
      const versions = programs[run % programs.length];
      if (!versions) continue;
      const { verdict } = await measure(versions, run);
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    }
  });
  const claims = verdicts.get("claimed") ?? 0;
  const others = [...verdicts].filter(([verdict]) => verdict !== "claimed");
  const told = others.map(([verdict, count]) => `${verdict} ${count}`).join(", ");
  return {
    what: `Identical code against itself under load, ${runs} runs: claims`,
    goal: "0",
    measured: `${claims} (${told})`,
  };
}
