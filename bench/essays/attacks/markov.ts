import type { Draw } from "./draw";

/** For each word, the words that follow it, as often as they do. */
type Chain = ReadonlyMap<string, readonly string[]>;

/** The chain of first order of a running text. */
export function chainOf(words: readonly string[]): Chain {
  const chain = new Map<string, string[]>();
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (next === undefined) return;
    const followers = chain.get(word);
    if (followers) followers.push(next);
    else chain.set(word, [next]);
  });
  return chain;
}

/** So many words, each one that somewhere follows the one before; a dead end starts anew. */
export function walk(draw: Draw, chain: Chain, length: number): string[] {
  const starts = [...chain.keys()];
  const words: string[] = [];
  let word = draw.pick(starts);
  while (words.length < length) {
    words.push(word);
    const followers = chain.get(word);
    word = draw.pick(followers ?? starts);
  }
  return words;
}
