import type { TaggedWord } from "../../language/tag";
import type { TaggedSentences } from "../../language/tags-of";
import { uposTags } from "../../language/upos";
import { type NamedValue, perHundred } from "./feature";

type Test = (word: TaggedWord) => boolean;

const verbal: Test = ({ upos }) => upos === "VERB" || upos === "AUX";
const has =
  (name: string, value: string): Test =>
  ({ features }) =>
    features[name] === value;
const both =
  (one: Test, other: Test): Test =>
  (word) =>
    one(word) && other(word);

const forms: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["gerunds", has("VerbForm", "Ger")],
  ["participles", has("VerbForm", "Part")],
  ["infinitives", has("VerbForm", "Inf")],
  ["finite-verbs", has("VerbForm", "Fin")],
  ["subjunctives", has("Mood", "Sub")],
  ["conditionals", has("Mood", "Cnd")],
  ["imperatives", has("Mood", "Imp")],
  ["past", both(verbal, has("Tense", "Past"))],
  ["imperfect", both(verbal, has("Tense", "Imp"))],
  ["future", both(verbal, has("Tense", "Fut"))],
  ["first-person-singular", both(has("Person", "1"), has("Number", "Sing"))],
  ["first-person-plural", both(has("Person", "1"), has("Number", "Plur"))],
  ["second-person", has("Person", "2")],
  ["relatives", has("PronType", "Rel")],
  ["demonstratives", has("PronType", "Dem")],
  ["indefinites", has("PronType", "Ind")],
  ["plurals", has("Number", "Plur")],
]);

/** Parts of speech and forms of verbs and pronouns, each for 100 words of syntax. None without tags. */
export function wordClassFeatures(sentences: TaggedSentences): NamedValue[] {
  const words = sentences.flat();
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const word of words) {
    add(word.upos.toLowerCase());
    for (const [name, test] of forms) if (test(word)) add(name);
  }
  return [...uposTags.map((tag) => tag.toLowerCase()), ...forms.keys()].map((name) => [
    `syntax/${name}`,
    perHundred(counts.get(name) ?? 0, words.length),
  ]);
}
