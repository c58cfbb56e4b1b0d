import { measurePair } from "../measure/measure-pair";
import type { Measurement } from "../measure/measurement";
import type { MeasureInput } from "../measure/prepare";
import type { RunPython } from "../run-python";
import type { Comparison } from "../verify/comparison";

/** A version that behaves the same, with what it is measured on beside the program as it was given. */
export type Contender = { rules: readonly string[]; comparison: Comparison | null; input: MeasureInput };

export type Measured = Contender & { measurement: Measurement };

export type PairOptions = { seed: number; native: boolean; budgetMs: number; maxPairs?: number };

const measure = (run: RunPython, input: MeasureInput, options: PairOptions): Promise<Measurement> => {
  const { seed, native, budgetMs, maxPairs } = options;
  return measurePair(run, input, { seed, native, budgetMs, ...(maxPairs && { maxPairs }) });
};

const isClaimed = ({ verdict }: Measurement): boolean => verdict === "claimed";

/** Whether one is faster than the best so far: by pairs of the two where both are faster than the program as it was given. */
async function isFaster(run: RunPython, one: Measured, best: Measured, options: PairOptions) {
  if (!isClaimed(one.measurement)) return false;
  if (!isClaimed(best.measurement)) return true;
  return isClaimed(await measure(run, { ...one.input, before: best.input.after }, options));
}

/**
 * The fastest of some versions. An earlier one stays unless a later one is measured to be faster than the given program and than it.
 * @throws what `run` throws: the sandbox itself is broken
 */
export async function fastest(
  run: RunPython,
  [first, ...others]: readonly [Contender, ...Contender[]],
  options: PairOptions,
): Promise<Measured> {
  let best: Measured = { ...first, measurement: await measure(run, first.input, options) };
  for (const other of others) {
    const one = { ...other, measurement: await measure(run, other.input, options) };
    if (await isFaster(run, one, best, options)) best = one;
  }
  return best;
}
