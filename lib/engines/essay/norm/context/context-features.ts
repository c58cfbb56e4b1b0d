import { hashPair, hashString } from "../../language/hash";
import type { FeatureList } from "../../language/linear-model";
import { agreementOf, chainAfter, chainBefore, subjectOf } from "./phrase-cues";
import type { Question } from "./questions";
import type { Reading } from "./reading";

/** What the models see of one reading: hashes of it and its classes. */
type Traits = { form: number; lemma: number; tag: number; agreement: number };

const edge: Traits = { form: 1, lemma: 1, tag: 1, agreement: 1 };

/** The readings of a sentence, hashed once for all places. */
export type ReadContext = { sentence: readonly Reading[]; traits: readonly Traits[] };

export function readContext(sentence: readonly Reading[]): ReadContext {
  const traits = sentence.map((reading): Traits => {
    const { key, tag, main } = reading;
    return {
      form: hashString(key),
      lemma: hashString(main.lemma),
      tag: hashString(tag),
      agreement: hashString(`${tag}${agreementOf(reading)}${main.features.VerbForm ?? ""}`),
    };
  });
  return { sentence, traits };
}

/** Adds chains cumulatively, so that a model may know their beginning alone. */
function addChain(signs: readonly string[], template: number, within: number, list: FeatureList): number {
  let hash = 1;
  for (const sign of signs) {
    hash = hashPair(template, hash, hashString(sign));
    list.add(hash);
    if (within !== 0) list.add(hashPair(template + 1, hash, within));
  }
  return hash;
}

/**
 * The features of the words around `at`: forms, lemmas, parts of speech and agreement of up to three neighbours on either side, and the phrases
 * before and after. Of the word itself only its lemma is told, or every choice would be the writer's own.
 */
export function addContext({ sentence, traits }: ReadContext, at: number, list: FeatureList): void {
  const of = (offset: number): Traits => traits[at + offset] ?? edge;
  const [b3, b2, b1, own, a1, a2, a3] = [of(-3), of(-2), of(-1), of(0), of(1), of(2), of(3)];
  let template = 1;
  const add = (first: number, second = 0) => list.add(hashPair(template++, first, second));
  add(b1.form);
  add(b2.form);
  add(b3.form);
  add(a1.form);
  add(a2.form);
  add(a3.form);
  add(b1.form, a1.form);
  add(b2.form, b1.form);
  add(a1.form, a2.form);
  add(b1.agreement);
  add(b2.agreement);
  add(a1.agreement);
  add(a2.agreement);
  add(a3.agreement);
  add(b1.agreement, a1.agreement);
  add(b2.agreement, b1.agreement);
  add(a1.agreement, a2.agreement);
  add(b1.form, a1.agreement);
  add(b1.agreement, a1.form);
  add(b1.lemma, a1.agreement);
  add(b2.lemma, b1.tag);
  add(b1.lemma, a1.lemma);
  add(a1.tag, a2.lemma);
  add(hashPair(90, b2.form, b1.form), a1.form);
  add(hashPair(91, b1.form, a1.form), a2.form);
  add(hashPair(92, b1.agreement, a1.agreement), a2.agreement);
  add(hashPair(93, b2.agreement, b1.agreement), a1.agreement);
  addPhrases(sentence, at, own, list);
}

function addPhrases(sentence: readonly Reading[], at: number, own: Traits, list: FeatureList): void {
  const before = chainBefore(sentence, at);
  const after = chainAfter(sentence, at);
  const left = addChain(before.signs.slice(0, 5), 100, 0, list);
  const right = addChain(after.slice(0, 2), 102, own.lemma, list);
  list.add(hashPair(104, left, right));
  const nearest = hashString(before.signs.slice(0, 2).join(" "));
  const following = hashString(after[0] ?? "");
  list.add(hashPair(105, nearest, following));
  list.add(hashPair(106, hashString(before.signs.slice(0, 3).join(" ")), following));
  list.add(hashPair(107, own.lemma));
  list.add(hashPair(108, own.lemma, nearest));
  const head = sentence[before.heads.find((place) => place >= 0) ?? -1];
  if (head) list.add(hashPair(109, hashString(head.key), nearest));
  const summary = hashString(subjectOf(before));
  list.add(hashPair(111, summary));
  list.add(hashPair(112, summary, following));
  list.add(hashPair(113, summary, own.lemma));
  list.add(hashPair(114, summary, nearest));
  const subject = sentence[before.heads[before.signs.findIndex((sign) => /^[no]/u.test(sign))] ?? -1];
  if (subject) list.add(hashPair(110, hashString(subject.key)));
}

/** The features of a place, asked one question: those of the place, told apart by the question, and the question alone. */
export function addQuestion(place: FeatureList, { id }: Question, list: FeatureList): void {
  for (let index = 0; index < place.count; index++) list.add(hashPair(200, place.hashes[index] ?? 0, id));
  list.add(hashPair(201, id));
}
