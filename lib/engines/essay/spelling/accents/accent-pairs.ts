import { foldAccents } from "../../text/normal-form";
import type { Frequencies } from "../frequencies";

/** Two words that differ in a mark alone: "publico" and "público". */
export type AccentPair = { bare: string; marked: string };

/** Rarer words are left alone: nobody can tell whether they are meant. */
const leastCount = 4;
const marked = /[áéíóúâêôãõàç]/;

/** Without marks: words of grammar, for which the mark is a question of syntax that is judged elsewhere. */
const leftOut = new Set(
  "a ao aos as e o os da das do dos de no na nos vos que por se esta pais porem tem vem mas sobre para pelo pela pros fora pode aquele aquela aqueles aquelas aquilo".split(
    " ",
  ),
);

/** The accent pairs that a lower-case word is in. */
export type AccentPairs = (word: string) => readonly AccentPair[];

/** The pairs of a marked word that is frequent enough and the same letters without marks. */
export function accentPairs({ words, count }: Frequencies): AccentPairs {
  const pairs = new Map<string, AccentPair[]>();
  const add = (word: string, pair: AccentPair): void => {
    pairs.set(word, [...(pairs.get(word) ?? []), pair]);
  };
  for (const word of words) {
    if (count(word) < leastCount) break;
    if (!marked.test(word) || word.includes("-")) continue;
    const bare = foldAccents(word);
    if (leftOut.has(bare)) continue;
    const pair = { bare, marked: word };
    add(bare, pair);
    add(word, pair);
  }
  return (word) => pairs.get(word) ?? [];
}
