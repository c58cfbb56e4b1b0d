/** Line and paragraph ends of all systems; a form feed begins a new paragraph. */
const lineEnds = /\r\n|[\r\v\u0085\u2028]/g;
const paragraphEnds = /[\f\u2029]/g;
/** Controls, marks of bytes, and signs that turn the direction of what follows: they are not seen and let a text pass for another. */
const unseen = /[^\P{Cc}\t\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * A text as it is shown and analysed: lines end in `\n`, accents are composed (NFC), unseen controls are gone, no line ends in
 * blanks, and no blanks stand before and after it all. What stands between words and lines stays.
 */
export function cleanText(text: string): string {
  const lines = text
    .replace(lineEnds, "\n")
    .replace(paragraphEnds, "\n\n")
    .replace(unseen, "")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== "");
  return first === -1 ? "" : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1).join("\n");
}
