import type { FeatureTemplates } from "./features";
import { bestClass, FeatureList, type LinearModel } from "./linear-model";
import type { TaggedTraits } from "./tagged-traits";

/**
 * Answers word by word from left to right, each answer being part of the history of the next two (greedy decoding).
 * `given` may answer in
 * the model's place: a class, or -1 for none.
 */
export function decode(
  model: LinearModel,
  templates: FeatureTemplates,
  sentence: TaggedTraits,
  given: (index: number) => number | undefined,
): Int16Array {
  const list = new FeatureList();
  const scores = new Int32Array(model.classCount);
  const answers = new Int16Array(sentence.words.length);
  for (let index = 0; index < answers.length; index++) {
    const known = given(index);
    if (known !== undefined) {
      answers[index] = known;
      continue;
    }
    list.count = 0;
    const previous = index > 0 ? (answers[index - 1] ?? -1) + 1 : 0;
    const beforePrevious = index > 1 ? (answers[index - 2] ?? -1) + 1 : 0;
    templates.ofContext(sentence, index, list);
    templates.ofHistory(sentence, index, previous, beforePrevious, list);
    answers[index] = bestClass(model, list, scores);
  }
  return answers;
}
