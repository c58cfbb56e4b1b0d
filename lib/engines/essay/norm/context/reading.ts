import type { TaggedWord } from "../../language/tag";
import type { Upos } from "../../language/upos";
import { wordKey } from "../../text/normal-form";
import type { Span } from "../../types";

/** A written word or mark with the syntactic words that it holds: "da" is `de` + `a`, "deve-se" is `deve` + `se`. */
export type Reading = Span & {
  /** Its look-up form. */
  key: string;
  parts: readonly TaggedWord[];
  /** The part that agrees: the verb of a verb with clitics, else the last one. */
  main: TaggedWord;
  /** The parts of speech of its parts, such as "ADP+DET". */
  tag: string;
};

const verbal = ({ upos }: TaggedWord): boolean => upos === "VERB" || upos === "AUX";

/** The written words and marks of a tagged sentence of `text`. */
export function readSentence(text: string, tagged: readonly TaggedWord[]): Reading[] {
  const groups: TaggedWord[][] = [];
  for (const word of tagged) {
    const last = groups.at(-1);
    if (last?.[0]?.start === word.start) last.push(word);
    else groups.push([word]);
  }
  return groups.flatMap((parts) => {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    const { start, end } = first;
    const main = parts.length > 1 && verbal(first) ? first : last;
    const tag = parts.map(({ upos }) => upos).join("+");
    return [{ start, end, key: wordKey(text.slice(start, end)), parts, main, tag }];
  });
}

/** Whether a reading is one word of that part of speech, or ends in one. */
export const isOf = ({ main }: Reading, ...tags: readonly Upos[]): boolean => tags.includes(main.upos);

/** Whether a preposition opens the written word: "de", "da", "nesse". */
export const opensWithPreposition = ({ parts }: Reading): boolean => parts[0]?.upos === "ADP";

export const numberOf = ({ main }: Reading): string | undefined => main.features.Number;
export const genderOf = ({ main }: Reading): string | undefined => main.features.Gender;
export const isFiniteVerb = ({ main }: Reading): boolean => main.features.VerbForm === "Fin";
