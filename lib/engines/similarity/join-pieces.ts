import { type Box, commonContent, crossesAside, joined } from "./box";
import type { WordList } from "./words";

/** Least part of the content words of the longer side in common, for pieces to be one passage in another order. */
const leastDensity = 0.67;
/** How many of the pieces that follow in `a` are tried with each one. */
const tried = 8;

/** Joins pieces that, taken together, leave little between them in both texts: sentences of one passage, in any order. */
export function joinPieces(a: WordList, b: WordList, pieces: readonly Box[]): Box[] {
  const open = pieces.toSorted((x, y) => x.a.from - y.a.from || x.b.from - y.b.from);
  for (let at = 0; at < open.length; ) {
    const box = open[at];
    const other = box && open.slice(at + 1, at + 1 + tried).findIndex((next) => belong(a, b, box, next));
    const next = other === undefined || other < 0 ? undefined : open[at + 1 + other];
    if (!box || other === undefined || !next) {
      at++;
      continue;
    }
    open[at] = joined(box, next);
    open.splice(at + 1 + other, 1);
  }
  return open;
}

function belong(a: WordList, b: WordList, one: Box, other: Box): boolean {
  const box = joined(one, other);
  if (crossesAside(a, box.a) || crossesAside(b, box.b)) return false;
  const content = commonContent(a, b, box);
  return content.common >= leastDensity * Math.max(content.a, content.b);
}
