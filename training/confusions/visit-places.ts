import { readDocument } from "@/lib/engines/essay/document";
import { FeatureList } from "@/lib/engines/essay/language/linear-model";
import { tagsOf } from "@/lib/engines/essay/language/tags-of";
import { addContext, addQuestion, readContext } from "@/lib/engines/essay/norm/context/context-features";
import { type Question, questionsOf } from "@/lib/engines/essay/norm/context/questions";
import { readSentence } from "@/lib/engines/essay/norm/context/reading";

/** Is given each question of a text with its features (a list that is used again) and where the word starts. */
type Visit = (question: Question, list: FeatureList, start: number) => void;

/** Asks all questions of a Portuguese text for which `wanted` holds. */
export async function visitPlaces(
  text: string,
  wanted: (question: Question, start: number) => boolean,
  visit: Visit,
): Promise<void> {
  const place = new FeatureList();
  const list = new FeatureList();
  for (const tagged of await tagsOf(readDocument({ text, language: "pt" }))) {
    const sentence = readSentence(text, tagged);
    const context = readContext(sentence);
    for (const [at, reading] of sentence.entries()) {
      const questions = questionsOf(reading).filter((question) => wanted(question, reading.start));
      if (questions.length === 0) continue;
      place.count = 0;
      addContext(context, at, place);
      for (const question of questions) {
        list.count = 0;
        addQuestion(place, question, list);
        visit(question, list, reading.start);
      }
    }
  }
}
