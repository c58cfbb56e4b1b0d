import { hashPair, hashString } from "../../language/hash";
import type { FeatureList } from "../../language/linear-model";
import type { Reading } from "../../norm/context/reading";
import type { Frequencies } from "../frequencies";
import type { AccentPair } from "./accent-pairs";

const stressMark = /[áéíóúâêô]/;
const vowelGroups = /[aeiouáéíóúâêôãõ]+/g;

/** Where the mark of a word is: the number of vowel groups behind it, and which letter it is. */
function markOf(word: string): string {
  const at = word.search(stressMark);
  const behind = at < 0 ? 0 : (word.slice(at + 1).match(vowelGroups)?.length ?? 0);
  return `${behind}${at < 0 ? "~" : ""}`;
}

const initial = (feature: string | undefined): string => feature?.charAt(0) ?? "-";

/** The part of speech of a reading with number, gender and form of the verb. */
const signOf = ({ tag, main: { features } }: Reading): string =>
  `${tag}${initial(features.Number)}${initial(features.Gender)}${features.VerbForm?.slice(0, 2) ?? ""}`;

const edge = { form: 1, sign: 1 };

function traitsOf(reading: Reading | undefined): typeof edge {
  return reading ? { form: hashString(reading.key), sign: hashString(signOf(reading)) } : edge;
}

/** The ratio of the words' frequencies, in powers of two. */
function bucketOf({ bare, marked }: AccentPair, { count }: Frequencies): number {
  return Math.round(Math.log2((count(marked) + 1) / (count(bare) + 1)));
}

/**
 * What speaks for one word of an accent pair at a place of a sentence: the words and parts of speech around it, by themselves and together with the pair,
 * with where the mark is, and with how the marked word ends. `list` is emptied first.
 */
export function addAccentFeatures(
  pair: AccentPair,
  frequencies: Frequencies,
  sentence: readonly Reading[],
  at: number,
  list: FeatureList,
): void {
  list.count = 0;
  const id = hashString(`${pair.bare}/${pair.marked}`);
  const mark = hashString(markOf(pair.marked));
  const ending = hashString(markOf(pair.marked) + pair.marked.slice(-3));
  const [b2, b1, a1, a2] = [-2, -1, 1, 2].map((offset) => traitsOf(sentence[at + offset]));
  if (!b2 || !b1 || !a1 || !a2) return;
  const own = sentence[at];
  const written = own ? hashString(`${own.key === pair.marked ? "m" : "b"}${own.tag}`) : 1;
  const context = [
    hashPair(1, b1.form),
    hashPair(2, a1.form),
    hashPair(3, b1.sign),
    hashPair(4, a1.sign),
    hashPair(5, b1.sign, a1.sign),
    hashPair(6, b2.sign, b1.sign),
    hashPair(7, a1.sign, a2.sign),
    hashPair(8, b1.form, a1.sign),
    hashPair(9, b1.sign, a1.form),
    hashPair(10, b2.form, b1.form),
    hashPair(11, b2.form),
    hashPair(12, b1.form, a1.form),
    written,
  ];
  list.add(hashPair(20, id));
  list.add(hashPair(21, bucketOf(pair, frequencies)));
  list.add(hashPair(22, ending));
  list.add(hashPair(23, hashPair(24, b1.sign, a1.sign), written));
  for (const [template, by] of [id, mark, ending].entries()) {
    for (const feature of context) list.add(hashPair(30 + template, by, feature));
  }
}
