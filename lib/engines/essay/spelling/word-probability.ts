import type { Frequencies } from "./frequencies";

/** The lower-case words beside a word; "" where a sentence or a mark parts them. */
export type Neighbours = { before: string; after: string };

/** What a text uses, or its theme, in lower case. */
export type Vocabulary = ReadonlySet<string>;

/** A word that was never counted is as likely as one counted this often. */
const unseen = 0.3;
/** A word of the text itself counts this much more. */
const inText = 12;
/** How many occurrences of a neighbour outweigh what is known of the word alone. */
const prior = 80;

/** Negative logarithm of the probability of a word, or of a phrase, between its neighbours in a text. */
export function surprise(
  { count, pairCount, total }: Frequencies,
  phrase: string,
  { before, after }: Neighbours,
  vocabulary: Vocabulary,
): number {
  const alone = (word: string): number =>
    (count(word) + unseen + (vocabulary.has(word.toLowerCase()) ? inText : 0)) / total;
  const following = (left: string, right: string): number =>
    left === ""
      ? alone(right)
      : (pairCount(left, right.toLowerCase()) + prior * alone(right)) / (count(left) + prior);
  const parts = phrase.split(" ");
  let probability = parts.reduce(
    (product, part, index) => product * following(index === 0 ? before : (parts[index - 1] ?? ""), part),
    1,
  );
  if (after !== "") {
    const expected = (count(after) + unseen) / total;
    const last = parts.at(-1) ?? "";
    const seen = pairCount(last.toLowerCase(), after);
    probability *= (seen + prior * expected) / (count(last) + prior) / expected;
  }
  return -Math.log(probability);
}
