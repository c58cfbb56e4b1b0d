import type { EssayDocument } from "../document";
import type { PlaceModel } from "./place-model";
import { type PlacedSentence, placedSentences } from "./sentence-place";

/** Below it any order is as likely as another. */
const fewestSentences = 5;
/** The cost grows with the square of it. */
const mostSentences = 80;

/**
 * How far the sentences stand where they belong, by what they say: by how many standard deviations the log-likelihood of their places exceeds
 * the mean over all orders. Honest essays have some 3, shuffled ones 0. The mean and variance over permutations are exact (W. Hoeffding, *A
 * combinatorial central limit theorem*, Annals of Mathematical Statistics 22(4), 1951).
 */
function orderOf(model: PlaceModel, sentences: readonly PlacedSentence[]): { score: number; gain: number } {
  const count = sentences.length;
  const rows = sentences.map(({ features }) => {
    const logs = model(features);
    return sentences.map(({ place }) => logs[place] ?? 0);
  });
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
  const rowMeans = rows.map(mean);
  const columnMeans = rows.map((_, column) => mean(rows.map((row) => row[column] ?? 0)));
  const all = mean(rowMeans);
  let [gain, squares] = [0, 0];
  for (const [at, row] of rows.entries()) {
    for (const [column, value] of row.entries()) {
      const centred = value - (rowMeans[at] ?? 0) - (columnMeans[column] ?? 0) + all;
      squares += centred * centred;
      if (at === column) gain += centred;
    }
  }
  return {
    score: squares === 0 ? 0 : gain / Math.sqrt(squares / (count - 1)),
    gain: gain / count,
  };
}

/**
 * What the order of a text is worth. `score`: null for a text of too few sentences or paragraphs; `gain`: what a sentence's place adds to its
 * log-likelihood over a random one, the mean, 0 where there is no score.
 */
export type SentenceOrder = { score: number | null; gain: number; sentences: number };

export function readOrder(document: EssayDocument, model: PlaceModel): SentenceOrder {
  const sentences = placedSentences(document, mostSentences);
  const judged = sentences.length >= fewestSentences && document.paragraphs.length >= 2;
  const order = judged ? orderOf(model, sentences) : { score: null, gain: 0 };
  return { ...order, sentences: sentences.length };
}
