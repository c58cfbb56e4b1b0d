import type { EssayDocument } from "../document";
import { hashPair, hashString } from "../language/hash";
import { wordKey } from "../text/normal-form";

const counted: ReadonlySet<string> = new Set(["word", "mark", "stop"]);
const single = 1;
const pair = 2;

/** How often a text has each of its words and marks, and each two of them in a row, by their hash. */
export function countTerms({ text, tokens }: EssayDocument): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (hash: number) => counts.set(hash, (counts.get(hash) ?? 0) + 1);
  let before = 0;
  for (const { kind, start, end } of tokens) {
    if (!counted.has(kind)) continue;
    const form = hashString(wordKey(text.slice(start, end)));
    add(hashPair(single, form));
    add(hashPair(pair, before, form));
    before = form;
  }
  return counts;
}
