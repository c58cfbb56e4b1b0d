/** An unpaired surrogate as `JSON.stringify` writes it, with the escaped backslashes before it. */
const unpaired = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * JSON to store. Unpaired surrogates become U+FFFD, as on the real server: the canonical form that calls are signed in
 * (RFC 8785) has no place for them. `undefined` is null.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.includes("\\ud") ? text.replaceAll(unpaired, "$1\ufffd") : text;
}
