import type { EssayDocument } from "../../document";
import { stopWords } from "../../text/stop-words";
import { type NamedValue, perHundred, spread } from "./feature";

const abstract = /(?:ção|ções|dade|dades|ismo|ismos|mento|mentos|ência|ências|ância|âncias|eza|ezas)$/u;
const adverb = /[^t]mente$/u;

/** How long, varied and abstract the words are. */
export function vocabularyFeatures({ words, text }: EssayDocument): NamedValue[] {
  const said = words.filter(({ kind }) => kind === "word");
  const content = said.filter(({ key }) => !stopWords.pt.has(key));
  const counts = new Map<string, number>();
  for (const { key } of said) counts.set(key, (counts.get(key) ?? 0) + 1);
  const once = [...counts.values()].filter((count) => count === 1).length;
  const lengths = said.map(({ key }) => key.length);
  const contentLengths = content.map(({ key }) => key.length);
  const longer = (than: number) => perHundred(lengths.filter((length) => length > than).length, said.length);
  const matching = (pattern: RegExp) =>
    perHundred(content.filter(({ key }) => pattern.test(key)).length, said.length);
  const capitals = said.filter(({ start }) => /\p{Lu}/u.test(text.charAt(start))).length;
  return [
    ["vocabulary/word-length", spread(lengths).mean],
    ["vocabulary/content-word-length", spread(contentLengths).mean],
    ["vocabulary/over-six-letters", longer(6)],
    ["vocabulary/over-nine-letters", longer(9)],
    ["vocabulary/once-only", perHundred(once, said.length)],
    ["vocabulary/root-diversity", said.length === 0 ? 0 : counts.size / Math.sqrt(said.length)],
    ["vocabulary/content-words", perHundred(content.length, said.length)],
    ["vocabulary/abstract-nouns", matching(abstract)],
    ["vocabulary/adverbs-in-mente", matching(adverb)],
    ["vocabulary/capitals", perHundred(capitals, said.length)],
    ["vocabulary/numbers", words.length - said.length],
  ];
}
