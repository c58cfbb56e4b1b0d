import { readDocument } from "@/lib/engines/essay/document";
import { FeatureList } from "@/lib/engines/essay/language/linear-model";
import type { LanguageModel } from "@/lib/engines/essay/language/model-file";
import { tagDocument } from "@/lib/engines/essay/language/tag";
import { readSentence } from "@/lib/engines/essay/norm/context/reading";
import { addAccentFeatures } from "@/lib/engines/essay/spelling/accents/accent-features";
import type { AccentPair, AccentPairs } from "@/lib/engines/essay/spelling/accents/accent-pairs";
import type { Frequencies } from "@/lib/engines/essay/spelling/frequencies";
import { withCaseOf } from "@/lib/engines/essay/text/normal-form";
import { ExampleSet } from "../linear/example-set";

export type AccentExamples = {
  examples: ExampleSet;
  /** The fold of each example, and whether its word was planted. */
  folds: number[];
  planted: boolean[];
};

/** The rarer word of a pair would hardly be learned if the other one outweighed it more than this. */
const highestRatio = 5;
const leastCount = 3;

type Target = { start: number; end: number; pair: AccentPair; marked: boolean; planted: boolean };

/** The words of a text that are in an accent pair; half of them are to be written as the other word. */
function chooseTargets(text: string, pairs: AccentPairs, random: () => number): Target[] {
  return readDocument({ text, language: "pt" }).words.flatMap(({ start, end, key }): Target[] => {
    const found = pairs(key);
    const pair = found[Math.floor(random() * found.length)];
    const sameLength = end - start === key.length;
    return pair && sameLength
      ? [{ start, end, pair, marked: key === pair.marked, planted: random() < 0.5 }]
      : [];
  });
}

function plant(text: string, targets: readonly Target[]): string {
  let changed = "";
  let from = 0;
  for (const { start, end, pair, marked, planted } of targets) {
    if (!planted) continue;
    changed += text.slice(from, start) + withCaseOf(text.slice(start, end), marked ? pair.bare : pair.marked);
    from = end;
  }
  return changed + text.slice(from);
}

/** How much an example of one word of a pair weighs: all of them together at most five times as much as those of the other word. */
const weightOf = (own: number, other: number): number =>
  Math.min(1, (highestRatio * Math.max(leastCount, other)) / Math.max(1, own));

/**
 * Makes an example of every word of the texts that is in an accent pair. Half of them are first replaced by the other word of the pair, so that
 * tags tell no more than they would of a text with such mistakes; the answer is the word that the writer had.
 */
export function collectAccents(
  texts: Iterable<{ text: string; fold: number }>,
  tools: { model: LanguageModel; frequencies: Frequencies; pairs: AccentPairs; random: () => number },
): AccentExamples {
  const { model, frequencies, pairs, random } = tools;
  const collected: AccentExamples = { examples: new ExampleSet(), folds: [], planted: [] };
  const list = new FeatureList();
  for (const { text, fold } of texts) {
    const targets = chooseTargets(text, pairs, random);
    const at = new Map(targets.map((target) => [target.start, target]));
    const document = readDocument({ text: plant(text, targets), language: "pt" });
    for (const tagged of tagDocument(model, document)) {
      const sentence = readSentence(document.text, tagged);
      sentence.forEach(({ start }, index) => {
        const target = at.get(start);
        if (!target) return;
        addAccentFeatures(target.pair, frequencies, sentence, index, list);
        const counts = [frequencies.count(target.pair.marked), frequencies.count(target.pair.bare)] as const;
        const weight = target.marked ? weightOf(counts[0], counts[1]) : weightOf(counts[1], counts[0]);
        collected.examples.add(list, target.marked, weight);
        collected.folds.push(fold);
        collected.planted.push(target.planted);
      });
    }
  }
  return collected;
}
