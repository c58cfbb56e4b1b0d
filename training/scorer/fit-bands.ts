import type { ErrorBand } from "@/lib/engines/essay/scoring/intervals";
import { mean, quantile } from "../../bench/statistics";

/** Predicted points and the grade that a person gave. */
export type Miss = { points: number; grade: number };

/**
 * The errors of equally many predictions each, by their points.
 * @param tail the share of errors that lies below an interval, and above it
 */
export function fitBands(misses: readonly Miss[], count: number, tail: number): ErrorBand[] {
  const ordered = misses.toSorted((a, b) => a.points - b.points);
  return Array.from({ length: count }, (_, band) => {
    const part = ordered.slice(
      Math.floor((band * ordered.length) / count),
      Math.floor(((band + 1) * ordered.length) / count),
    );
    const errors = part.map(({ grade, points }) => grade - points);
    return {
      at: mean(part.map(({ points }) => points)),
      low: quantile(errors, tail),
      high: quantile(errors, 1 - tail),
    };
  });
}
