import { readDocument } from "@/lib/engines/essay/document";
import type { LogisticModel } from "@/lib/engines/essay/language/logistic-model";
import { tagsOf } from "@/lib/engines/essay/language/tags-of";
import { type DoubtedForm, findChoices } from "@/lib/engines/essay/norm/context/find-choices";
import { readSentence } from "@/lib/engines/essay/norm/context/reading";
import { loadDictionaries } from "@/lib/engines/essay/spelling/dictionaries";
import { plantErrors } from "./plant-errors";

/** Of the errors planted for one rule: how many, how many were doubted, and how many had the writer's own form as first suggestion. */
type RuleMeasure = { planted: number; found: number; restored: number };

/** `elsewhere`: findings where nothing was planted, which may be errors of the writer's own. */
type ChoiceMeasure = { rules: Map<string, RuleMeasure>; elsewhere: number; words: number };

async function doubtsIn(text: string, model: LogisticModel): Promise<DoubtedForm[]> {
  const document = readDocument({ text, language: "pt" });
  const sentences = (await tagsOf(document)).map((tagged) => readSentence(text, tagged));
  const { pt } = await loadDictionaries();
  return findChoices(document, sentences, model, pt.lists).doubted;
}

/** Plants errors into texts that the model has not seen, each with probability `rate` a word, and looks which of them it doubts. */
export async function measureChoices(
  texts: readonly string[],
  model: LogisticModel,
  rate: number,
  random: () => number,
): Promise<ChoiceMeasure> {
  const measure: ChoiceMeasure = { rules: new Map(), elsewhere: 0, words: 0 };
  for (const text of texts) {
    const document = readDocument({ text, language: "pt" });
    const { text: changed, planted } = plantErrors(text, await tagsOf(document), rate, random);
    const doubted = new Map((await doubtsIn(changed, model)).map((doubt) => [doubt.span.start, doubt]));
    for (const [start, { rule, right }] of planted) {
      const counts = measure.rules.get(rule) ?? { planted: 0, found: 0, restored: 0 };
      const doubt = doubted.get(start);
      counts.planted += 1;
      counts.found += Number(doubt !== undefined);
      counts.restored += Number(doubt?.texts[0] === right);
      measure.rules.set(rule, counts);
    }
    measure.elsewhere += [...doubted.keys()].filter((start) => !planted.has(start)).length;
    measure.words += document.words.length;
  }
  return measure;
}
