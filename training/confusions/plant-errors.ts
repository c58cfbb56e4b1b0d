import type { TaggedSentences } from "@/lib/engines/essay/language/tags-of";
import { type Question, questionsOf } from "@/lib/engines/essay/norm/context/questions";
import { type Reading, readSentence } from "@/lib/engines/essay/norm/context/reading";
import { withCaseOf } from "@/lib/engines/essay/text/normal-form";

/** The question in answer to which a word was exchanged, its rule, and the form that the writer chose. */
type PlantedError = Pick<Question, "name" | "rule"> & { right: string };

/** A text with words exchanged; `planted` tells of them by where they start in it. */
type PlantedText = { text: string; planted: ReadonlyMap<number, PlantedError> };

/** At least so many words lie between two planted errors. */
const leastDistance = 6;

/** Puts the other form in the place of some words: of each word with probability `rate`, for one of its questions. */
export function plantErrors(
  text: string,
  sentences: TaggedSentences,
  rate: number,
  random: () => number,
): PlantedText {
  const planted = new Map<number, PlantedError>();
  let changed = "";
  let copied = 0;
  const plant = ({ start, end }: Reading, { name, rule, other }: Question): void => {
    const right = text.slice(start, end);
    changed += text.slice(copied, start);
    planted.set(changed.length, { name, rule, right });
    changed += withCaseOf(right, other);
    copied = end;
  };
  for (const tagged of sentences) {
    let last = -leastDistance;
    for (const [at, reading] of readSentence(text, tagged).entries()) {
      if (at - last < leastDistance || random() >= rate) continue;
      const questions = questionsOf(reading);
      const question = questions[Math.floor(random() * questions.length)];
      if (!question) continue;
      plant(reading, question);
      last = at;
    }
  }
  return { text: changed + text.slice(copied), planted };
}
