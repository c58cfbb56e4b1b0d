/**
 * What each feature adds to each competency, in points. `edges[feature]` are ascending; `shapes[output][feature]` has one value more
 * than there are edges: the one in place n is added for values from edge n − 1 to below edge n.
 */
export type AdditiveModel = {
  features: readonly string[];
  edges: readonly ArrayLike<number>[];
  intercepts: readonly number[];
  shapes: readonly (readonly ArrayLike<number>[])[];
};

/** How many of the ascending edges are not above a value. */
export function binOf(edges: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What each feature adds to each output for one essay: `parts[output][feature]`, in points. */
export function partsOf(model: AdditiveModel, valueIn: (feature: string) => number): number[][] {
  const bins = model.features.map((feature, index) => binOf(model.edges[index] ?? [], valueIn(feature)));
  return model.shapes.map((shapes) => shapes.map((shape, index) => shape[bins[index] ?? 0] ?? 0));
}

/** An output's points: the intercept and all parts. */
export const sumOf = (intercept: number, parts: readonly number[]): number =>
  parts.reduce((sum, part) => sum + part, intercept);
