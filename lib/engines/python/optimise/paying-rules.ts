import { seededRandom } from "@/lib/kernel/seeded-random";
import { prepare } from "../measure/prepare";
import type { Clock, Sampler } from "../measure/sample";
import { median } from "../measure/statistics";
import type { RunPython } from "../run-python";
import type { Workload } from "../verify/workload";
import { sourceOf } from "./propose";

type TrialOptions = { seed: number; native: boolean };

/** A rule goes where the version with it is this much slower than the one before it, both in the median and at its fastest. */
const worthKeeping = 0.98;
/** Each version is run twice; as often again where a rule seems not to pay. */
const fewRounds = 2;
const mostRounds = 4;
/** For a run of each of the first and last version. */
const trial = {
  minPairs: 2,
  budgetMs: 400,
  limits: { wallMs: 5_000, cpuMs: 5_000, memoryMb: 1_024, outputBytes: 16 * 1024 * 1024 },
};

/** Milliseconds of each version in each round; undefined where one cannot be timed or gives another answer. */
async function timeRounds(
  sampler: Sampler,
  versions: readonly string[],
  rounds: number,
): Promise<number[][] | undefined> {
  const times: number[][] = versions.map(() => []);
  const answers = new Set<string>();
  const order = versions.map((source, place) => ({ source, place }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { source, place } of round % 2 === 0 ? order : order.toReversed()) {
      const sample = await sampler(source);
      if (typeof sample === "string") return undefined;
      times[place]?.push(sample.ms);
      answers.add(sample.answer);
    }
  }
  return answers.size === 1 ? times : undefined;
}

function isLoss(before: readonly number[], after: readonly number[]): boolean {
  const ratios = before.map((ms, round) => ms / (after[round] ?? Number.NaN));
  return median(ratios) < worthKeeping && Math.min(...before) / Math.min(...after) < worthKeeping;
}

const losses = (times: readonly number[][]): boolean[] =>
  times.slice(1).map((after, place) => isLoss(times[place] ?? [], after));

/**
 * The rules without those that make the program slower. The versions that they make one after another are run in turn, so that a machine
 * that slows down favours none; all stay where that cannot be timed.
 * @throws what `run` throws
 */
export async function payingRules(
  run: RunPython,
  source: string,
  rules: readonly string[],
  workload: Workload,
  { seed, native }: TrialOptions,
): Promise<readonly string[]> {
  const versions = [source, ...rules.map((_, place) => sourceOf(source, rules.slice(0, place + 1)))];
  const clock: Clock = native ? "cpu" : "wall";
  const random = seededRandom(seed);
  const input = { before: source, after: versions.at(-1) ?? source, workload };
  const nonce = () => random().toString(36).slice(2);
  const prepared = await prepare(run, input, { ...trial, clock, nonce });
  if (typeof prepared === "string") return rules;
  const times = await timeRounds(prepared.sampler, versions, fewRounds);
  if (!times || !losses(times).includes(true)) return rules;
  const more = await timeRounds(prepared.sampler, versions, mostRounds - fewRounds);
  if (!more) return rules;
  const lost = losses(times.map((some, place) => [...some, ...(more[place] ?? [])]));
  return rules.filter((_, place) => !lost[place]);
}
