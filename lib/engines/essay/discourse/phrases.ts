import { syntacticWords } from "../language/syntactic-words";
import { tokenise } from "../text/tokens";

/** A run of syntactic words with its label: "por meio de" → `["por", "meio", "de"]`. */
export type Phrase<Label extends string> = { words: readonly string[]; label: Label };

/** Phrases by their first word, the longest first. */
export type PhraseIndex<Label extends string> = ReadonlyMap<string, readonly Phrase<Label>[]>;

const read = (phrase: string): string[] => syntacticWords(phrase, tokenise(phrase)).map(({ form }) => form);

/**
 * Reads lists of phrases parted by semicolons, each list under its label. Contractions are taken apart as in the tagged text, so that
 * "por meio de" is found in "por meio das" as well.
 */
export function indexPhrases<Label extends string>(
  lists: Readonly<Record<Label, string>>,
): PhraseIndex<Label> {
  const index = new Map<string, Phrase<Label>[]>();
  for (const label of Object.keys(lists) as Label[]) {
    for (const source of lists[label].split(";")) {
      const words = read(source.trim());
      const [first] = words;
      if (first === undefined) continue;
      const phrases = index.get(first) ?? [];
      phrases.push({ words, label });
      index.set(first, phrases);
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest phrase whose first word is at `at`. `keys` are the words of a sentence in lower case. */
export const phraseAt = <Label extends string>(
  index: PhraseIndex<Label>,
  keys: readonly string[],
  at: number,
): Phrase<Label> | undefined =>
  index.get(keys[at] ?? "")?.find(({ words }) => words.every((word, step) => keys[at + step] === word));
