/**
 * What the scorer knows of an essay, by name. The part before the first slash is the feature's group: the words under which
 * a reader meets it. A feature that an essay lacks is 0.
 */
export type Features = ReadonlyMap<string, number>;

/** The group of a feature. */
export const groupOf = (feature: string): string => feature.slice(0, feature.indexOf("/"));

export type NamedValue = readonly [id: string, value: number];

/** `part` for each 100 of `whole`; 0 of nothing. */
export const perHundred = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Mean and standard deviation; both 0 without values. */
export function spread(values: readonly number[]): { mean: number; deviation: number } {
  if (values.length === 0) return { mean: 0, deviation: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
