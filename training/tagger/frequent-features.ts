import type { FeatureTemplates } from "@/lib/engines/essay/language/features";
import { FeatureList } from "@/lib/engines/essay/language/linear-model";
import type { TrainingSentence } from "./training-sentence";

/** The features worth learning: a row number for each hash, and the rows of each word's context features. */
export type FrequentFeatures = { rows: ReadonlyMap<number, number>; context: readonly Int32Array[][] };

/** Calls `visit` with each word's context features and, the right classes being its history, its history features. */
function visitWords(
  { traits, gold }: TrainingSentence,
  templates: FeatureTemplates,
  list: FeatureList,
  visit: (context: Uint32Array, history: Uint32Array) => void,
): void {
  for (const [index, right] of gold.entries()) {
    list.count = 0;
    if (right >= 0) templates.ofContext(traits, index, list);
    const context = list.count;
    if (right >= 0)
      templates.ofHistory(traits, index, (gold[index - 1] ?? -1) + 1, (gold[index - 2] ?? -1) + 1, list);
    visit(list.hashes.slice(0, context), list.hashes.slice(context, list.count));
  }
}

/** Finds the features that occur at least `leastCount` times. */
export function findFrequentFeatures(
  sentences: readonly TrainingSentence[],
  templates: FeatureTemplates,
  leastCount: number,
): FrequentFeatures {
  const counts = new Map<number, number>();
  const list = new FeatureList();
  const hashes = sentences.map((sentence) => {
    const words: Uint32Array[] = [];
    visitWords(sentence, templates, list, (context, history) => {
      words.push(context);
      for (const hashes of [context, history])
        for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    });
    return words;
  });
  const rows = new Map<number, number>();
  for (const [hash, count] of counts) if (count >= leastCount) rows.set(hash, rows.size);
  const rowsOf = (own: Uint32Array) =>
    Array.from(own, (hash) => rows.get(hash) ?? -1).filter((row) => row >= 0);
  return { rows, context: hashes.map((words) => words.map((own) => Int32Array.from(rowsOf(own)))) };
}
