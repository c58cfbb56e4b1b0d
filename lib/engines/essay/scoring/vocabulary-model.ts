import type { KeyTable } from "../language/key-table";

/** How rare each known term is, and what it adds to each of the `outputs` answers. Weights lie term by term. */
export type VocabularyModel = {
  terms: KeyTable;
  rarities: Float32Array;
  weights: Float32Array;
  intercepts: readonly number[];
};

/** The known terms of a text as a vector of length 1: sublinear frequency by rarity (tf–idf; Salton and Buckley 1988). */
export function termVector(
  { terms, rarities }: Pick<VocabularyModel, "terms" | "rarities">,
  counts: ReadonlyMap<number, number>,
): [place: number, value: number][] {
  const vector: [number, number][] = [];
  let squares = 0;
  for (const [term, count] of counts) {
    const place = terms.find(term);
    if (place < 0) continue;
    const value = (1 + Math.log(count)) * (rarities[place] ?? 0);
    vector.push([place, value]);
    squares += value ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  return vector.map(([place, value]) => [place, value / length]);
}

/** What the choice of words alone says of each competency, in points. */
export function judgeVocabulary(model: VocabularyModel, counts: ReadonlyMap<number, number>): number[] {
  const outputs = model.intercepts.length;
  const points = [...model.intercepts];
  for (const [place, value] of termVector(model, counts))
    for (let output = 0; output < outputs; output++)
      points[output] = (points[output] ?? 0) + value * (model.weights[place * outputs + output] ?? 0);
  return points;
}
