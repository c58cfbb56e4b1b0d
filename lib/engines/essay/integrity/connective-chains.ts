import { findConnectives } from "../cohesion/find-connectives";
import type { EssayDocument } from "../document";
import type { Span } from "../types";

/**
 * Sentences in which connectives follow one another with nothing but a comma between. `share`: of all sentences; `longShare`: of those with
 * three or more in a row.
 */
export type ConnectiveChains = { share: number; longShare: number; spans: Span[] };

export function findConnectiveChains(document: EssayDocument): ConnectiveChains {
  const { text, sentences } = document;
  const found = findConnectives(document, "pt").filter(({ connective }) => !connective.light);
  const chained = new Set<number>();
  const long = new Set<number>();
  let inARow = 1;
  for (const [index, { sentence, start }] of found.entries()) {
    const before = found[index - 1];
    const follows = before?.sentence === sentence && /^[\s,;]*$/u.test(text.slice(before.end, start));
    inARow = follows ? inARow + 1 : 1;
    if (inARow > 1) chained.add(sentence);
    if (inARow > 2) long.add(sentence);
  }
  const shareOf = (part: ReadonlySet<number>): number =>
    sentences.length === 0 ? 0 : part.size / sentences.length;
  return {
    share: shareOf(chained),
    longShare: shareOf(long),
    spans: sentences.filter((_, index) => chained.has(index)).map(({ start, end }) => ({ start, end })),
  };
}
