import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";

export type Gain = { median: number; low: number; high: number };

/**
 * What an analysis gained, as its heading says it. `gain` is given only for a measured one: nothing else may be called faster. `refuted`
 * tells that rewrites were tried and changed what the code does, `clean` that no rule had anything to say.
 */
export type Outcome =
  | { kind: "measured"; gain: Gain }
  | { kind: "verified" | "advice" | "refuted" | "clean" | "skipped"; gain: null };

export function outcomeOf({ status, measurement, attempts }: Optimisation): Outcome {
  if (status === "measured") {
    const speedup = measurement?.verdict === "claimed" ? measurement.speedup : null;
    return speedup ? { kind: "measured", gain: speedup } : { kind: "verified", gain: null };
  }
  if (status === "none") return { kind: attempts.length > 0 ? "refuted" : "clean", gain: null };
  return { kind: status, gain: null };
}

/** Whether there is another version to look at. */
export const hasProposal = ({ source }: Pick<Optimisation, "source">, given: string): boolean =>
  source !== given;
