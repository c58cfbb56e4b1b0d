import { type EssayDocument, wordsOf } from "../../document";
import { FeatureList } from "../../language/linear-model";
import { type LogisticModel, logOdds } from "../../language/logistic-model";
import type { TaggedSentences } from "../../language/tags-of";
import { readSentence } from "../../norm/context/reading";
import { isAllCapitals } from "../../text/normal-form";
import type { Span } from "../../types";
import type { Frequencies } from "../frequencies";
import type { Speller } from "../speller";
import { addAccentFeatures } from "./accent-features";
import type { AccentPair, AccentPairs } from "./accent-pairs";

export type AccentJudge = { frequencies: Frequencies; pairs: AccentPairs; model: LogisticModel };

/** A word that should be another one of the same letters. */
export type MisplacedAccent = { span: Span; meant: string };

/** Log-odds from which on the other word is surely meant; a mark too many is rarer than one that is missing. */
const sure = { missing: 1.2, needless: 1.5 };

/**
 * Words that the dictionary knows and that lack a mark, or have one too many, at their place: "a policia chegou", "ela própria influência". Takes
 * time linear in the text. `knows` is asked about lower-case words.
 */
export function findMisplacedAccents(
  document: EssayDocument,
  sentences: TaggedSentences,
  { frequencies, pairs, model }: AccentJudge,
  knows: Speller,
): MisplacedAccent[] {
  const { text } = document;
  const list = new FeatureList();
  return sentences.flatMap((tagged, index) => {
    const words = document.sentences[index];
    if (!words || !wordsOf(document, words).some(({ key }) => pairs(key).length > 0)) return [];
    const sentence = readSentence(text, tagged);
    const oddsOf = (pair: AccentPair, at: number): number => {
      addAccentFeatures(pair, frequencies, sentence, at, list);
      return logOdds(model, list);
    };
    return sentence.flatMap(({ key, start, end }, at): MisplacedAccent[] => {
      const found = pairs(key);
      if (found.length === 0 || isAllCapitals(text.slice(start, end)) || !knows(key)) return [];
      const judged = found
        .map((pair) =>
          key === pair.bare
            ? { meant: pair.marked, odds: oddsOf(pair, at) - sure.missing }
            : { meant: pair.bare, odds: -oddsOf(pair, at) - sure.needless },
        )
        .filter(({ meant, odds }) => odds > 0 && knows(meant))
        .sort((a, b) => b.odds - a.odds);
      const [best] = judged;
      return best ? [{ span: { start, end }, meant: best.meant }] : [];
    });
  });
}
