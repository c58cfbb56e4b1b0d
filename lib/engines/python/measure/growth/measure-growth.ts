import { seededRandom } from "@/lib/kernel/seeded-random";
import type { RunLimits, RunPython } from "../../run-python";
import type { Workload } from "../../verify/workload";
import type { Versions } from "../measurement";
import { type Clock, makeMeter, type Sampled } from "../sample";
import { sampleCalls } from "../sample-calls";
import { sampleProgram } from "../sample-program";
import { fitGrowth, type Growth, type GrowthPoint } from "./fit-growth";
import { caseSizes } from "./input-size";

export type GrowthOptions = {
  seed: number;
  native: boolean;
  /** Wall time for the runs of one version. */
  budgetMs: number;
  limits: RunLimits;
};

type Timed = (source: string, place: number) => Promise<Sampled>;

const mostRounds = 200;
const boxMs = 15;
const programRuns = 3;
/** Shorter than this a program is told from its start-up by luck alone. */
const leastShareOfStartUp = 0.5;

/** Programs are run a few times, and the fastest run counts; calls are repeated within a run. */
function makeTimed(run: RunPython, ladder: Workload, { seed, native, limits }: GrowthOptions): Timed {
  const clock: Clock = native ? "cpu" : "wall";
  const random = seededRandom(seed);
  if (ladder.kind === "calls")
    return (source, place) =>
      sampleCalls(run, source, {
        entryPoint: ladder.entryPoint,
        cases: [ladder.cases[place]?.args ?? "()"],
        rounds: mostRounds,
        boxMs,
        clock,
        limits,
        nonce: random().toString(36).slice(2),
      });
  return async (source, place) => {
    let fastest: Sampled = "failed";
    for (let count = 0; count < programRuns; count += 1) {
      const sample = await sampleProgram(run, source, [ladder.cases[place]?.input ?? ""], { clock, limits });
      if (typeof sample === "string") return sample;
      if (typeof fastest === "string" || sample.ms < fastest.ms) fastest = sample;
    }
    return fastest;
  };
}

async function startUp(timed: Timed, ladder: Workload): Promise<number> {
  if (ladder.kind === "calls") return 0;
  const empty = await timed("", 0);
  return typeof empty === "string" ? 0 : empty.ms;
}

/**
 * Times both versions on a ladder of cases of different sizes, the smallest first, as far as the budget and the limits go, and says how
 * each grows. The start-up of a program is taken away.
 * @throws what `run` throws
 */
export async function measureGrowth(
  run: RunPython,
  { before, after, ladder }: Versions<string> & { ladder: Workload },
  options: GrowthOptions,
): Promise<Versions<Growth>> {
  const sizes = caseSizes(ladder);
  const places = [...sizes.keys()].sort((a, b) => (sizes[a] ?? 0) - (sizes[b] ?? 0));
  const empty = await startUp(makeTimed(run, ladder, options), ladder);
  const grow = async (source: string): Promise<Growth> => {
    const meter = makeMeter(run);
    const timed = makeTimed(meter.run, ladder, options);
    const points: GrowthPoint[] = [];
    for (const place of places) {
      if (meter.spentMs() > options.budgetMs) break;
      const sample = await timed(source, place);
      if (sample === "too-slow") break;
      if (typeof sample === "string") continue;
      const ms = sample.ms - empty;
      if (ms > leastShareOfStartUp * empty) points.push({ size: sizes[place] ?? 1, ms });
    }
    return fitGrowth(points);
  };
  return { before: await grow(before), after: await grow(after) };
}
