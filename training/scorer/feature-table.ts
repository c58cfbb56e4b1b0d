import { countsFindings } from "@/lib/engines/essay/scoring/features/deviations";
import { binColumn, chooseEdges } from "./bin-column";
import type { Column } from "./fit-additive";

const mostBins = 64;
/** A feature that fewer essays have than this teaches nothing that holds for others. */
const leastEssays = 60;

/** The features that enough essays have, in the order of their names. */
export function chooseFeatures(rows: readonly ReadonlyMap<string, number>[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const [feature, value] of row) if (value !== 0) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= leastEssays)
    .map(([feature]) => feature)
    .toSorted();
}

/** A column for each feature over all rows; a row without it counts as 0. */
export function toColumns(
  rows: readonly ReadonlyMap<string, number>[],
  features: readonly string[],
): Column[] {
  return features.map((feature) => {
    const values = Float64Array.from(rows, (row) => row.get(feature) ?? 0);
    return { ...binColumn(values, chooseEdges(values, mostBins)), falling: countsFindings(feature) };
  });
}

/** The columns of some of the rows. */
export const takeRows = (columns: readonly Column[], rows: readonly number[]): Column[] =>
  columns.map(({ bins, ...column }) => ({ ...column, bins: Uint8Array.from(rows, (row) => bins[row] ?? 0) }));
