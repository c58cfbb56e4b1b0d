import type { CodeOptimiser } from "@/lib/composition/optimise-code";
import type { RuleTally } from "@/lib/composition/rule-tally";
import { spread } from "../essays/sample";
import { decimal, type Row, share } from "../essays/table";
import { mean, quantile } from "../statistics";
import { readCoffe, readEnamel } from "./programs";

type Optimised = Awaited<ReturnType<CodeOptimiser["optimise"]>>;
type Judged = { optimised: Optimised; ratio: number; ms: number };

/** Two at a time, as on the two processors that the figures are for. */
const atOnce = 2;
const limits = { wallMs: 30_000, cpuMs: 15_000, memoryMb: 1_024, outputBytes: 16 * 1024 * 1024 };

async function each<T, R>(items: readonly T[], label: string, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = items.map((item, place) => ({ item, place }));
  const serve = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      results[next.place] = await work(next.item);
      if (left.length % 25 === 0) console.error(`${label}: ${items.length - left.length} of ${items.length}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
  return results;
}

async function timed(work: () => Promise<Optimised>): Promise<Judged> {
  const begun = performance.now();
  const optimised = await work();
  const ratio = optimised.status === "measured" ? (optimised.measurement?.speedup?.median ?? 1) : 1;
  return { optimised, ratio: Math.max(1, ratio), ms: performance.now() - begun };
}

const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));

const words = (text: string): string => text.split(/\s+/u).filter(Boolean).join(" ");

function paceRows(what: string, judged: readonly Judged[], minutes: number): Row[] {
  const times = judged.map(({ ms }) => ms / 1000);
  return [
    { what: `${what}: optimisations a minute`, goal: "≥ 20", measured: (judged.length / minutes).toFixed(1) },
    {
      what: `${what}: time of one, p50 and p95`,
      goal: "≤ 5 and ≤ 20 s",
      measured: `${quantile(times, 0.5).toFixed(1)} and ${quantile(times, 0.95).toFixed(1)} s`,
    },
  ];
}

/** How often each rule was in a verified version, the most first. */
function ruleRow(what: string, judged: readonly Judged[]): Row {
  const counts = new Map<string, number>();
  for (const { optimised } of judged)
    for (const rule of optimised.rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const told = [...counts].toSorted(([, one], [, other]) => other - one);
  const measured = told.map(([rule, count]) => `${rule.replace("rewrite/", "")} ${count}`).join(", ");
  return { what: `${what}: rules in verified versions`, goal: "", measured: `${told.length}: ${measured}` };
}

/** Outputs that a proposed version gets wrong on tests that nothing here has seen, by the words in them. */
async function wrongOutputs(
  optimiser: CodeOptimiser,
  program: string,
  tests: readonly { input: string; output: string }[],
): Promise<number> {
  let wrong = 0;
  for (const { input, output } of tests) {
    const { stdout, outcome } = await optimiser.run({ program, stdin: input, limits });
    if (outcome !== "ok" || words(stdout) !== words(output)) wrong += 1;
  }
  return wrong;
}

/** What the optimiser makes of people's contest programs, and whether it still gives the right outputs. */
export async function measureCoffe(
  data: string,
  optimiser: CodeOptimiser,
  sample: number,
  tally: RuleTally,
): Promise<Row[]> {
  const all = await readCoffe(data);
  const programs = sample > 0 ? spread(all, sample) : all;
  const begun = performance.now();
  const judged = await each(programs, "coffe", ({ source, given, stress }) =>
    timed(() => optimiser.optimise({ source, kind: "stdin", tests: given, stress, inputs: [] })),
  );
  const minutes = (performance.now() - begun) / 60_000;
  let wrong = 0;
  for (const [place, { unseen, source }] of programs.entries()) {
    const optimised = judged[place]?.optimised;
    if (optimised) tally.note(source, optimised);
    const made = optimised?.source ?? source;
    if (made !== source) wrong += await wrongOutputs(optimiser, made, unseen);
  }
  const gained = judged.filter(({ ratio }) => ratio >= 1.1).length;
  const mean = geometricMean(judged.map(({ ratio }) => ratio));
  return [
    { what: "COFFE: verified ≥ 1.1 times", goal: "≥ .60", measured: share(gained, judged.length) },
    { what: "COFFE: geometric mean of all", goal: "≥ 1.4", measured: mean.toFixed(2) },
    { what: "COFFE: wrong outputs on unseen tests", goal: "0", measured: String(wrong) },
    ruleRow("COFFE", judged),
    ...paceRows("COFFE", judged, minutes),
  ];
}

/** What it makes of functions for which an expert has shown that there is something to gain. */
export async function measureEnamel(
  data: string,
  optimiser: CodeOptimiser,
  sample: number,
  tally: RuleTally,
): Promise<Row[]> {
  const all = (await readEnamel(data)).filter(({ headroom }) => headroom >= 1.1);
  const functions = sample > 0 ? spread(all, sample) : all;
  const begun = performance.now();
  const judged = await each(functions, "enamel", ({ source, entryPoint, inputs, stress }) =>
    timed(() => optimiser.optimise({ source, kind: "function", entryPoint, inputs, stress, tests: [] })),
  );
  const minutes = (performance.now() - begun) / 60_000;
  for (const [place, { source }] of functions.entries()) {
    const optimised = judged[place]?.optimised;
    if (optimised) tally.note(source, optimised);
  }
  const atLeast = (ratio: number) => judged.filter((one) => one.ratio >= ratio).length;
  return [
    {
      what: "ENAMEL with headroom: verified ≥ 1.1 times",
      goal: "≥ .30",
      measured: share(atLeast(1.1), judged.length),
    },
    {
      what: "ENAMEL with headroom: verified ≥ 2 times",
      goal: "≥ .15",
      measured: share(atLeast(2), judged.length),
    },
    {
      what: "ENAMEL: geometric mean",
      goal: "",
      measured: decimal(geometricMean(judged.map(({ ratio }) => ratio))),
    },
    ruleRow("ENAMEL", judged),
    ...paceRows("ENAMEL", judged, minutes),
  ];
}
