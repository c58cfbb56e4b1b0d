import type { Constant } from "../ast/nodes";
import { skipString } from "../ast/skip-string";

const opening = /^([a-zA-Z]{0,2})('''|"""|'|")/u;
const between = /(?:[\s\\]|#[^\n\r]*)*/uy;
const escapeSequence =
  /\\(?:(\r\n|[\n\r])|([0-7]{1,3})|x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|N\{[^}]*\}|([\s\S]))/gu;

const single: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\x07",
  b: "\b",
  f: "\f",
  v: "\v",
};

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** The text that escape sequences stand for; a character by its name (`\N{…}`) is left as it is. */
const unescapeText = (text: string): string =>
  text.replace(escapeSequence, (whole, line, octal, hex, short, long, other) => {
    if (line !== undefined) return "";
    if (octal !== undefined) return character(Number.parseInt(octal, 8));
    const digits = hex ?? short ?? long;
    if (digits !== undefined) return character(Number.parseInt(digits, 16));
    if (other === undefined) return whole;
    return single[other] ?? (/['"\\]/u.test(other) ? other : whole);
  });

/** What one literal holds, which may be raw. */
function contentOf(literal: string): string {
  const [whole = "", prefix = "", quote = ""] = opening.exec(literal) ?? [];
  const content = literal.slice(whole.length, literal.length - quote.length);
  return /r/iu.test(prefix) ? content : unescapeText(content);
}

/** The text of a string or bytes literal, or of several side by side, as the program sees it: each byte is a character. */
export function literalText({ text }: Constant): string {
  let value = "";
  for (let at = 0; at < text.length; ) {
    const end = skipString(text, at);
    value += contentOf(text.slice(at, end));
    between.lastIndex = end;
    at = end + (between.exec(text)?.[0].length ?? 0);
  }
  return value;
}
