import type { EssayDocument } from "../document";
import type { TaggedWord } from "../language/tag";
import { type TaggedSentences, tagsOf } from "../language/tags-of";
import type { Span } from "../types";

/** A sentence with its syntactic words; `index` and `paragraph` are places in the document. */
export type TaggedSentence = {
  index: number;
  paragraph: number;
  words: readonly TaggedWord[];
  /** The words in lower case. */
  keys: readonly string[];
};

/** Words `from` to before `to` of a sentence. */
export type WordRange = { from: number; to: number };

const pairUp = (document: EssayDocument, tags: TaggedSentences): TaggedSentence[] =>
  document.sentences.map(({ paragraph }, index) => {
    const words = tags[index] ?? [];
    return { index, paragraph, words, keys: words.map(({ form }) => form.toLowerCase()) };
  });

/** The sentences of a Portuguese document with their words; without words in any other language. */
export const readTaggedSentences = async (document: EssayDocument): Promise<TaggedSentence[]> =>
  pairUp(document, await tagsOf(document));

/** The passage that a range of at least one word covers. */
export const spanOf = ({ words }: TaggedSentence, { from, to }: WordRange): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

/** Takes punctuation and conjunctions off both ends of a range. */
export function trimWords(sentence: TaggedSentence, { from, to }: WordRange): WordRange {
  const isLoose = (at: number): boolean => ["PUNCT", "CCONJ"].includes(sentence.words[at]?.upos ?? "");
  let [first, last] = [from, to];
  while (first < last && isLoose(first)) first++;
  while (last > first && isLoose(last - 1)) last--;
  return { from: first, to: last };
}
