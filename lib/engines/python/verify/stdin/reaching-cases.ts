import { seededRandom } from "@/lib/kernel/seeded-random";
import type { RunLimits, RunPython } from "../../run-python";
import { pick } from "../generate/generate-value";
import type { StdinCase } from "../workload";
import { mutateInput } from "./mutate-input";
import { isShort } from "./program-cases";
import { missedOn } from "./program-coverage";

/** Inputs that are tried to reach what is left, and the processor time for it in milliseconds. */
const mostTries = 60;
const mostMs = 1_000;

/** Apart from the draws that made the first inputs. */
const seedStep = 7_919;

/**
 * Inputs that execute lines of a program which no earlier one did: the given ones changed again and again, those that reached something
 * among them. Empty where nothing can be changed, or nothing new is reached.
 */
export async function reachingCases(
  run: RunPython,
  source: string,
  lines: readonly number[],
  { tests }: { tests: readonly string[] },
  { seed, limits }: { seed: number; limits: RunLimits },
): Promise<StdinCase[]> {
  const random = seededRandom(seed + seedStep);
  const seeds = tests.filter(isShort);
  const found: StdinCase[] = [];
  let missed = lines;
  let spentMs = 0;
  for (let tries = 0; tries < mostTries && spentMs < mostMs; tries += 1) {
    if (missed.length === 0 || seeds.length === 0) break;
    const input = mutateInput(pick(seeds, random), random);
    const one = await missedOn(run, source, missed, input, limits);
    spentMs += one.cpuMs;
    if (!one.missed || one.missed.length === missed.length) continue;
    missed = one.missed;
    seeds.push(input);
    found.push({ input, origin: "mutated" });
  }
  return found;
}
