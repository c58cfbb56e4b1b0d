const maxCharacters = 40_000;

/** A value as indented JSON, and whether a very long one was cut. */
export function jsonText(value: unknown): { text: string; isCut: boolean } {
  const text = JSON.stringify(value, null, 2) ?? "null";
  return { text: text.slice(0, maxCharacters), isCut: text.length > maxCharacters };
}
