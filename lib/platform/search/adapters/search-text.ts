import { otherNumber } from "./portuguese-number";

/** A quoted phrase or a word, with the `-` that excludes it. */
const term = /(?<!\S)(-?)("[^"]*"|[^\s"]+)/g;
const maxExpanded = 24;

/**
 * Splits a query in web-search syntax into what must be found and what must not. They are matched apart: each text
 * configuration may find a word in a way of its own, and a match by any of them must exclude.
 */
export function splitExclusions(text: string): { wanted: string; unwanted: string[] } {
  const unwanted: string[] = [];
  const wanted = text.replace(term, (whole, minus: string, word: string) => {
    if (minus === "") return whole;
    unwanted.push(word);
    return " ";
  });
  return { wanted: wanted.trim(), unwanted };
}

/** Words of a query that are to be found in their other number too, each with those forms. */
export function otherForms(text: string): { word: string; forms: string[] }[] {
  const words = new Set(text.match(/[\p{L}\p{M}]+/gu) ?? []);
  return [...words]
    .map((word) => ({ word, forms: otherNumber(word) }))
    .filter(({ forms }) => forms.length > 0)
    .slice(0, maxExpanded);
}
