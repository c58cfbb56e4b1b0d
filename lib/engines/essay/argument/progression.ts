import type { TaggedSentence } from "../discourse/tagged-sentence";
import { foldAccents } from "../text/normal-form";
import { stem } from "../text/stem";
import { stopWords } from "../text/stop-words";

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "VERB"]);
const leastLength = 4;

/** The stem under which occurrences of a content word count as one; undefined for words of grammar. */
function contentStem(sentence: TaggedSentence, at: number): string | undefined {
  const key = sentence.keys[at] ?? "";
  const isContent = contentTags.has(sentence.words[at]?.upos ?? "");
  if (!isContent || key.length < leastLength || stopWords.pt.has(key)) return undefined;
  return stem("pt", foldAccents(key));
}

/** The stems of the content words of some sentences. */
export const contentStems = (sentences: readonly TaggedSentence[]): ReadonlySet<string> =>
  new Set(sentences.flatMap((sentence) => sentence.keys.flatMap((_, at) => contentStem(sentence, at) ?? [])));

/** What is in one set and not in the other. */
export const without = (set: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...set].filter((item) => !other.has(item)));

/** The share of a set that is in another one, 0 to 1; 0 for an empty set. */
export const shareIn = (set: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  set.size === 0 ? 0 : 1 - without(set, other).size / set.size;

/** For each paragraph the share of its content words that no paragraph before it has: how much it brings in. */
export function newShares(paragraphs: readonly ReadonlySet<string>[]): number[] {
  const known = new Set<string>();
  return paragraphs.map((stems) => {
    const fresh = without(stems, known);
    for (const stem_ of stems) known.add(stem_);
    return stems.size === 0 ? 0 : fresh.size / stems.size;
  });
}
