import { hasComma } from "./clause-view";
import type { WrittenWord } from "./written-words";

/** What a gap between two words has: nothing but white space (and closing marks), or a comma; others are not judged. */
export type GapKind = "open" | "comma";

export function gapKind(next: WrittenWord): GapKind | undefined {
  if (/^["'“”‘’«»)]*$/u.test(next.mark)) return "open";
  return hasComma(next) && /^["'“”‘’«»)]*,["'“”‘’«»]*$/u.test(next.mark) ? "comma" : undefined;
}

const closers = /["'”’»)]/u;

/** Where a comma after the word that ends at `end` goes: behind the quotation mark or bracket that closes there. */
export function commaPlace(text: string, end: number): number {
  let at = end;
  while (closers.test(text.charAt(at))) at++;
  return at;
}
