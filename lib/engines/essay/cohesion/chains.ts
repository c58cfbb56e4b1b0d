import type { TaggedSentence } from "../discourse/tagged-sentence";
import { stem } from "../text/stem";
import { stopWords } from "../text/stop-words";
import type { Span } from "../types";

/** A noun that several sentences share, with its places in the order of the text. */
export type Chain = { word: string; mentions: (Span & { sentence: number })[] };

const leastLength = 4;
const mostMentions = 60;

/** The chains of a text: nouns that come back in another sentence, the longest chains first. */
export function findChains(sentences: readonly TaggedSentence[]): Chain[] {
  const chains = new Map<string, Chain>();
  for (const { words, keys, index } of sentences) {
    for (const [at, word] of words.entries()) {
      const key = keys[at] ?? "";
      const isNoun = word.upos === "NOUN" || word.upos === "PROPN";
      if (!isNoun || key.length < leastLength || stopWords.pt.has(key)) continue;
      const root = stem("pt", key);
      const chain = chains.get(root) ?? { word: key, mentions: [] };
      if (chain.mentions.length < mostMentions)
        chain.mentions.push({ start: word.start, end: word.end, sentence: index });
      chains.set(root, chain);
    }
  }
  return [...chains.values()]
    .filter(({ mentions }) => mentions[0]?.sentence !== mentions.at(-1)?.sentence)
    .sort((a, b) => b.mentions.length - a.mentions.length);
}
