import type { IgnoreKind } from "@/lib/features/preferences/schemas";
import { maxIgnoredLength } from "@/lib/features/preferences/schemas";

type Span = { start: number; end: number };

/** What a reader may ignore at a finding besides its rule. */
export type Ignorable = { kind: Exclude<IgnoreKind, "rule">; value: string };

const quotation = /“[^“”\n]+”|«[^«»\n]+»|"[^"\n]+"/g;
const oneWord = /^[\p{L}\p{M}\p{N}'’-]+$/u;

const singleSpaced = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** The passages of a text that stand in quotation marks, without the marks. */
function quotations(text: string): Span[] {
  return [...text.matchAll(quotation)].map(({ 0: quoted, index }) => ({
    start: index + 1,
    end: index + quoted.length - 1,
  }));
}

const passageOf = (value: string): Ignorable | null =>
  value !== "" && value.length <= maxIgnoredLength ? { kind: "passage", value } : null;

/**
 * Finds what may be ignored at a finding: the whole quotation that it is in; else, for spelling, its word; else its passage of
 * several words. A single word of another rule is none: it is wrong where it stands, not everywhere.
 */
export function ignorableIn(text: string): (finding: Span & { category: string }) => Ignorable | null {
  const quoted = quotations(text);
  return ({ start, end, category }) => {
    const around = quoted.find((quote) => quote.start <= start && end <= quote.end);
    if (around) return passageOf(singleSpaced(text.slice(around.start, around.end)));
    if (end - start > maxIgnoredLength) return null;
    const passage = singleSpaced(text.slice(start, end));
    if (oneWord.test(passage)) return category === "spelling" ? { kind: "word", value: passage } : null;
    return passage.includes(" ") ? passageOf(passage) : null;
  };
}
