import { foldText } from "../fold-text";

/** Endings of singular and plural that Postgres's Portuguese stemmer keeps apart, without accents. */
const endings: [singular: string, plural: string][] = [
  ["ao", "oes"],
  ["ao", "aes"],
  ["ao", "aos"],
  ["al", "ais"],
  ["el", "eis"],
  ["il", "is"],
  ["il", "eis"],
  ["ol", "ois"],
  ["ul", "uis"],
  ["m", "ns"],
];

/**
 * The forms of a Portuguese word in the other number, without accents: "redações" → "redacao", "cão" → "coes", "caes",
 * "caos". Some are not words; no text has those, so they find nothing.
 */
export function otherNumber(word: string): string[] {
  const folded = foldText(word);
  const swap = (from: string, to: string) =>
    folded.length > from.length && folded.endsWith(from) ? [folded.slice(0, -from.length) + to] : [];
  return [
    ...new Set(
      endings.flatMap(([singular, plural]) => [...swap(plural, singular), ...swap(singular, plural)]),
    ),
  ];
}
