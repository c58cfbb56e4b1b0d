import { type SimulationOptions, type SimulationResult, simulate } from "./simulate";

/** Schedules that a shrinking may run. */
const mostTries = 150;

/**
 * Leaves out faults of a failing schedule for as long as it still fails, halves first, then fewer: the reducing part of
 * delta debugging (Zeller and Hildebrandt, 2002).
 * @returns the failing schedule with the fewest faults that was found
 */
export async function shrink(
  failing: SimulationResult,
  options: SimulationOptions,
): Promise<SimulationResult> {
  let best = failing;
  let tries = 0;
  for (
    let size = Math.ceil(failing.faults.size / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < best.faults.size && tries < mostTries; ) {
      const only = new Set([...best.faults.keys()].toSpliced(from, size));
      tries += 1;
      const smaller = await simulate(failing.seed, { ...options, only });
      if (smaller.violations.length > 0 && smaller.faults.size < best.faults.size) best = smaller;
      else from += size;
    }
  }
  return best;
}
