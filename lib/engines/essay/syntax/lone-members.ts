import { isOf, type Reading } from "../norm/context/reading";
import { wordSet } from "../norm/word-set";
import { type RuleFinding, replacement } from "../report";
import { isPredicate, subordinates } from "./main-clause";
import { isMark, keysBetween, type ProseSentence, placesOf } from "./sentence";

const openings = new Set(["por um lado", "de um lado"]);
const answers = wordSet("outro outra outros outras contrapartida contraponto");
/** Sentences after the first that may hold the other side, and words of each that are looked at. */
const reach = { sentences: 5, words: 80 };

/** "Por um lado" with nothing that answers it. */
function loneSides(sentences: readonly ProseSentence[], index: number): RuleFinding[] {
  const own = sentences[index]?.readings ?? [];
  const following = sentences.slice(index + 1, index + 1 + reach.sentences);
  return placesOf(own, ({ key }) => key === "lado").flatMap((last): RuleFinding[] => {
    const at = last - 2;
    const [first, lado] = [own[at], own[last]];
    if (!first || !lado || !openings.has(keysBetween(own, at, at + 3))) return [];
    const rest = [own.slice(last, last + reach.words), ...following.map(({ readings }) => readings)];
    if (rest.some((words) => words.slice(0, reach.words).some(({ key }) => answers.has(key)))) return [];
    const span = { start: first.start, end: lado.end };
    const message = {
      "pt-BR":
        "“Por um lado” anuncia dois lados, e o segundo não aparece. Acrescente “por outro” ou retire a expressão.",
      en: "“Por um lado” announces two sides, and the second never comes. Add “por outro” or leave it out.",
    };
    return [{ rule: "grammar/parallelism", severity: "info", span, message }];
  });
}

/** Whether “e” alone is too much: an adjective or participle, then a clause whose verb comes at once. */
const describes = (before: Reading, next: Reading): boolean =>
  isPredicate(next) &&
  next.main.features.Mood !== "Sub" &&
  (isOf(before, "ADJ") || before.main.features.VerbForm === "Part");

/** "uma medida cara e que exclui": “e que” joins its clause to something that is none. */
function loneClauses(text: string, readings: readonly Reading[]): RuleFinding[] {
  const at = readings.findIndex(({ key }, place) => key === "e" && readings[place + 1]?.key === "que");
  const [before, and, que, next] = readings.slice(Math.max(0, at - 1), at + 3);
  if (at < 1 || !before || !and || !que || !next || isMark(next)) return [];
  if (
    readings.slice(0, at).some((_, place) => subordinates(readings, place) || readings[place]?.key === "que")
  )
    return [];
  const span = { start: and.start, end: que.end };
  const message = {
    "pt-BR":
      "“E que” soma uma oração a um termo que não é oração. Dê aos dois a mesma forma: dois adjetivos, dois infinitivos ou duas orações com “que”.",
    en: "“E que” adds a clause to a term that is none. Give both one form: two adjectives, two infinitives or two clauses with “que”.",
  };
  const suggestions = describes(before, next) ? [replacement(span, text.slice(que.start, que.end))] : [];
  return [{ rule: "grammar/parallelism", severity: "info", span, message, suggestions }];
}

/** Members of a pair that stand without their like. */
export const findLoneMembers = (text: string, sentences: readonly ProseSentence[]): RuleFinding[] => [
  ...sentences.flatMap((_, index) => loneSides(sentences, index)),
  ...sentences.flatMap(({ readings: own }) => loneClauses(text, own)),
];
