import type { EssayDocument } from "../document";
import type { Neighbours } from "./word-probability";

/** The words beside the word at `at`, as far as a space alone parts them. */
export function neighboursOf({ text, words }: EssayDocument, at: number): Neighbours {
  const key = (left: number, right: number, which: number): string => {
    const [before, after] = [words[left], words[right]];
    const joined = before && after && /^\s$/.test(text.slice(before.end, after.start));
    return joined ? (words[which]?.key ?? "") : "";
  };
  return { before: key(at - 1, at, at - 1), after: key(at, at + 1, at + 1) };
}
