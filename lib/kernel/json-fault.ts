/** Where a text stops being JSON: the line and the column, counted from 1 (in UTF-16 units), and that line's text. */
export type JsonFault = { line: number; column: number; text: string };

const space = /[ \t\n\r]*/y;
const scalar =
  /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

type Expected = "value" | "value or end" | "key" | "key or end" | "colon" | "comma or end";

/**
 * Finds the first token by which a text is no JSON (RFC 8259): `JSON.parse` does not always tell its place.
 * @returns null for JSON
 */
export function findJsonFault(text: string): JsonFault | null {
  const closers: string[] = [];
  let expected: Expected = "value";
  let at = skip(space, text, 0);
  while (at < text.length) {
    const next = step(text, at, expected, closers);
    if (!next) return faultAt(text, at);
    expected = next.expected;
    at = skip(space, text, next.at);
  }
  return expected === "comma or end" && closers.length === 0 ? null : faultAt(text, at);
}

type Step = { expected: Expected; at: number };

/** Reads one token; `closers` are the brackets that are still to come. @returns null when it is not one that may stand here */
function step(text: string, at: number, expected: Expected, closers: string[]): Step | null {
  const sign = text[at] ?? "";
  const after = at + 1;
  const isValue = expected === "value" || expected === "value or end";
  if (expected.endsWith("end") && sign === closers.at(-1)) {
    closers.pop();
    return { expected: "comma or end", at: after };
  }
  if (expected === "colon") return sign === ":" ? { expected: "value", at: after } : null;
  if (expected === "comma or end") {
    if (sign !== "," || closers.length === 0) return null;
    return { expected: closers.at(-1) === "}" ? "key" : "value", at: after };
  }
  if (isValue && (sign === "{" || sign === "[")) {
    closers.push(sign === "{" ? "}" : "]");
    return { expected: sign === "{" ? "key or end" : "value or end", at: after };
  }
  const end = skip(scalar, text, at);
  if (end === at || (!isValue && sign !== '"')) return null;
  return { expected: isValue ? "comma or end" : "colon", at: end };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function faultAt(text: string, at: number): JsonFault {
  const before = text.slice(0, at).split("\n");
  const line = before.length;
  return { line, column: (before.at(-1) ?? "").length + 1, text: text.split("\n")[line - 1] ?? "" };
}
