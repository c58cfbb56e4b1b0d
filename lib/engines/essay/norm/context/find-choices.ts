import type { EssayDocument } from "../../document";
import { FeatureList } from "../../language/linear-model";
import { type LogisticModel, logOdds } from "../../language/logistic-model";
import { isAllCapitals, withCaseOf } from "../../text/normal-form";
import type { Span } from "../../types";
import { addContext, addQuestion, type ReadContext, readContext } from "./context-features";
import { isAsked, neededOdds } from "./evidence";
import { type Question, questionsOf } from "./questions";
import type { Reading } from "./reading";

/** A word for which another form fits its place better; `texts` are such forms with its capitals, the likeliest first. */
export type DoubtedForm = { question: Question; span: Span; texts: readonly string[] };

type Odds = { question: Question; odds: number };
type Doubt = Odds & { beyond: number };

/** From these log-odds on a form is worth showing beside a likelier one. */
const worthShowing = -2;
const mostTexts = 5;

/** The log-odds of the other form for each question of a place. */
function oddsAt(context: ReadContext, at: number, model: LogisticModel, lists: Lists): Odds[] {
  const reading = context.sentence[at];
  const questions = reading
    ? questionsOf(reading).filter((question) => isAsked(context.sentence, at, question))
    : [];
  if (questions.length === 0) return [];
  lists.place.count = 0;
  addContext(context, at, lists.place);
  return questions.map((question) => {
    lists.question.count = 0;
    addQuestion(lists.place, question, lists.question);
    const second = logOdds(model, lists.question);
    return { question, odds: question.written === 1 ? -second : second };
  });
}

/** The questions of a place whose other form is likely enough to be shown, the one furthest beyond its threshold first. */
const doubtsAmong = (odds: readonly Odds[], { sentence }: ReadContext, at: number): Doubt[] =>
  odds
    .filter(({ odds }) => odds > worthShowing)
    .map(({ question, odds }) => ({
      question,
      odds,
      beyond: odds - neededOdds(sentence, at, question),
    }))
    .sort((a, b) => b.beyond - a.beyond);

/** The doubted forms of a text, and the mean surprise at all of its forms: −ln of the probability of what was written, 0 for none. */
export type JudgedChoices = { doubted: DoubtedForm[]; surprise: number };

type Lists = { place: FeatureList; question: FeatureList };

/**
 * Words of a Portuguese document that its writer chose against the odds: another form of the word, or a word that is easily put for it, is far
 * likelier between its neighbours. `sentences` are the readings of each sentence; `knows` is asked whether a form exists, about doubted words
 * alone. Takes time linear in the text.
 */
export function findChoices(
  document: EssayDocument,
  sentences: readonly (readonly Reading[])[],
  model: LogisticModel,
  knows: (word: string) => boolean,
): JudgedChoices {
  const lists: Lists = { place: new FeatureList(), question: new FeatureList() };
  let surprise = 0;
  let asked = 0;
  const doubted = document.sentences.flatMap(({ paragraph }, index) => {
    if (document.paragraphs[paragraph]?.title) return [];
    const context = readContext(sentences[index] ?? []);
    return context.sentence.flatMap((reading, at): DoubtedForm[] => {
      const all = oddsAt(context, at, model, lists);
      for (const { odds } of all) surprise += Math.log1p(Math.exp(odds));
      asked += all.length;
      const doubts = doubtsAmong(all, context, at);
      const [best] = doubts;
      if (!best || best.beyond < 0) return [];
      return toDoubted(document.text, reading, doubts, knows);
    });
  });
  return { doubted, surprise: asked === 0 ? 0 : surprise / asked };
}

function toDoubted(
  text: string,
  reading: Reading,
  doubts: readonly Doubt[],
  knows: (word: string) => boolean,
): DoubtedForm[] {
  const { start, end } = reading;
  const written = text.slice(start, end);
  if (written.length > 1 && isAllCapitals(written)) return [];
  const known = questionsOf(reading, knows).filter(({ other }) => knows(other));
  const forms = doubts.flatMap(({ question }) => known.filter(({ name }) => name === question.name));
  const [question] = forms;
  if (!question || question.name !== doubts[0]?.question.name) return [];
  const texts = [...new Set(forms.map(({ other }) => withCaseOf(written, other)))].slice(0, mostTexts);
  return [{ question, span: { start, end }, texts }];
}
