import { scoreStep } from "./essay-score";

/**
 * How far human grades lay from the predicted points where these were about `at`: `low` and `high` are quantiles of grade minus
 * points. Bands are in ascending order of `at`.
 */
export type ErrorBand = { at: number; low: number; high: number };

function between(bands: readonly ErrorBand[], points: number): { low: number; high: number } {
  const above = bands.findIndex(({ at }) => at >= points);
  const next = bands[above];
  const before = bands[above === -1 ? bands.length - 1 : above - 1];
  if (!next || !before) return next ?? before ?? { low: 0, high: 0 };
  const share = (points - before.at) / (next.at - before.at || 1);
  const mix = (low: number, high: number) => low + share * (high - low);
  return { low: mix(before.low, next.low), high: mix(before.high, next.high) };
}

/**
 * The grades that a person may give: those in steps of 40 that lie within the errors seen in training, and the one given. By split
 * conformal prediction over essays of unseen themes (Papadopoulos 2002; Lei and others 2018), with errors that change with the points.
 * @returns the lowest and the highest of them, within 0 and `highest`
 */
export function gradeInterval(
  bands: readonly ErrorBand[],
  points: number,
  given: number,
  highest: number,
): [low: number, high: number] {
  const { low, high } = between(bands, points);
  const lowest = Math.ceil((points + low) / scoreStep) * scoreStep;
  const top = Math.floor((points + high) / scoreStep) * scoreStep;
  return [Math.max(0, Math.min(given, lowest)), Math.min(highest, Math.max(given, top))];
}
