import type { Span } from "../types";

export type TokenKind = "word" | "number" | "address" | "space" | "break" | "stop" | "mark";

/**
 * A stretch of text: a `word`; a `number`; an `address` (web, e-mail, @user, #tag); `space` within a line; a line `break`;
 * a `stop` (a run of . ! ? …); or any other `mark`.
 */
export type Token = Span & { kind: TokenKind };

const tail = "[\\p{L}\\p{M}\\p{N}\\p{Cf}]*";
/* Every quantifier that may give back what it took is bounded, so that a token costs a constant however long the text. */
const patterns: readonly (readonly [TokenKind, string])[] = [
  ["break", "\\r\\n|[\\n\\r\\v\\f\\u0085\\u2028\\u2029]"],
  ["address", '(?:https?:\\/\\/|www\\.)[^\\s<>"“”«»]{0,2000}[^\\s<>"“”«».,;:!?…)\\]}\'’]\\p{M}*'],
  ["address", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}\\p{M}*"],
  ["address", `[@#][\\p{L}_]${tail}`],
  ["number", "\\p{Nd}+(?:[.,:/]\\p{Nd}+)*(?:[ºª°%]|(?![\\p{L}\\p{N}]))\\p{M}*"],
  ["word", `[\\p{L}\\p{N}]${tail}(?:['’\\-‐‑]\\p{L}${tail})*`],
  ["stop", "[.!?…]+(?!\\p{M})"],
  ["space", "[^\\S\\n\\r\\v\\f\\u0085\\u2028\\u2029]+(?!\\p{M})"],
  ["mark", "[^](?:\\p{M}|\\p{Cf}|\\p{Emoji_Modifier}|(?<=\\u200d)\\p{Extended_Pictographic})*"],
];

/**
 * Cuts the text into tokens that tile it: joined, their slices are the text. No token starts inside a surrogate pair
 * or between a character and its combining marks. Takes time linear in the text.
 */
export function tokenise(text: string): Token[] {
  const scanner = new RegExp(patterns.map(([, source]) => `(${source})`).join("|"), "gu");
  return Array.from(text.matchAll(scanner), (match) => {
    const group = match.findIndex((part, index) => index > 0 && part !== undefined);
    const kind = patterns[group - 1]?.[0] ?? "mark";
    return { kind, start: match.index, end: match.index + match[0].length };
  });
}
