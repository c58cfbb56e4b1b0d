import type { EssayDocument, Word } from "../../document";
import { startsCapital } from "../../text/normal-form";
import type { Span } from "../../types";
import { type KnownReference, referencesByFirstWord } from "./lexicon";

export type FoundReference = Span & Pick<KnownReference, "name" | "kind" | "field"> & { sentence: number };

const openQuote = /["“«‘'*]/u;

/** Whether the text writes the reference as a name: a capital where the name has its first word, or quotation marks. */
function isWrittenAsName(text: string, words: readonly Word[], { quoted, kind }: KnownReference): boolean {
  const [first] = words;
  const longest = words.reduce(
    (best, word) => (word.end - word.start > best.end - best.start ? word : best),
    words[0] ?? { start: 0, end: 0 },
  );
  if (!first) return false;
  if (openQuote.test(text.charAt(first.start - 1))) return true;
  if (quoted) return false;
  const capital = startsCapital(text.slice(longest.start, longest.end));
  return kind === "event" ? capital || words.length > 1 : capital;
}

function matchAt(
  { text, words }: EssayDocument,
  at: number,
): { reference: KnownReference; length: number } | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  for (const reference of referencesByFirstWord.get(first.key) ?? []) {
    const run = words.slice(at, at + reference.words.length);
    const same = reference.words.every(
      (word, index) => run[index]?.key === word && run[index]?.sentence === first.sentence,
    );
    if (same && isWrittenAsName(text, run, reference)) return { reference, length: run.length };
  }
  return undefined;
}

/** The references of our list that a text makes, the longest at each place. Takes time linear in the text. */
export function findKnownReferences(document: EssayDocument): FoundReference[] {
  const found: FoundReference[] = [];
  for (let at = 0; at < document.words.length; at++) {
    const match = matchAt(document, at);
    const [first, last] = [document.words[at], match && document.words[at + match.length - 1]];
    if (!match || !first || !last) continue;
    const { name, kind, field } = match.reference;
    found.push({ start: first.start, end: last.end, name, kind, field, sentence: first.sentence });
    at += match.length - 1;
  }
  return found;
}
