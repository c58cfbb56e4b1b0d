import type { EssayDocument } from "../../document";
import { type NamedValue, perHundred } from "./feature";

const marks: Readonly<Record<string, string>> = {
  ",": "commas",
  ";": "semicolons",
  ":": "colons",
  "!": "exclamations",
  "?": "questions",
  "(": "brackets",
  "–": "dashes",
  "—": "dashes",
  "%": "percentages",
};

/** Marks of punctuation for each 100 words, and how many different ones there are. */
export function markFeatures({ text, words }: EssayDocument): NamedValue[] {
  const counts = new Map<string, number>(Object.values(marks).map((name) => [name, 0]));
  for (const character of text) {
    const name = marks[character];
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const kinds = [...counts.values()].filter((count) => count > 0).length;
  return [
    ...[...counts].map(([name, count]): NamedValue => [`marks/${name}`, perHundred(count, words.length)]),
    ["marks/kinds", kinds],
  ];
}
