import type { Passage } from "@/components/analyses/result/segments";
import type { ComparedPair } from "@/lib/features/texts/schemas";

export type Side = "a" | "b";

/** A quotation's id is below nought, a passage's is its place in the list. */
export const isQuotation = (id: number): boolean => id < 0;

/** What is marked in one of the texts: its side of each passage, and its quotations. */
export function marksOf(
  { passages, ...pair }: Pick<ComparedPair, "a" | "b" | "passages">,
  side: Side,
): Passage[] {
  const quotations = pair[side].quotations.map((span, at) => ({ id: -1 - at, ...span }));
  return [...passages.map((passage, id) => ({ id, ...passage[side] })), ...quotations];
}

/** So many colours there are; beyond that they come again, and the number tells passages apart. */
const colours = 6;
export const colourOf = (id: number): number => id % colours;
