import { SyntaxFault } from "./syntax-fault";

const opening = /([a-zA-Z]{0,2})('''|"""|'|")/y;

/** Levels of strings within expressions within strings: CPython allows 150, nobody writes five. */
const deepest = 20;

/** A part of an f-string's source that holds an expression. */
export type Replacement = { start: number; end: number };

type Opened = { isFormatted: boolean; isRaw: boolean; quote: string; at: number };

function openString(source: string, at: number): Opened {
  opening.lastIndex = at;
  const [whole, prefix, quote] = opening.exec(source) ?? [];
  if (whole === undefined || prefix === undefined || quote === undefined) throw new SyntaxFault(at);
  return { isFormatted: /[ftFT]/.test(prefix), isRaw: /[rR]/.test(prefix), quote, at: at + whole.length };
}

/** Follows an expression within braces up to what ends it: "!r", ":", "=" before one of these, or the brace. */
function skipExpression(source: string, from: number, level: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const character = source[at] ?? "";
    if (character === "'" || character === '"') at = skipString(source, at, level + 1) - 1;
    else if ("([{".includes(character)) depth += 1;
    else if (depth > 0 && ")]}".includes(character)) depth -= 1;
    else if (depth === 0 && endsExpression(source, at)) return at;
  }
  throw new SyntaxFault(from);
}

function endsExpression(source: string, at: number): boolean {
  const character = source[at];
  if (character === "}" || character === ":") return true;
  if (character === "!") return source[at + 1] !== "=";
  return (
    character === "=" && /^=\s*[!:}]/.test(source.slice(at, at + 20)) && !/[=!<>]/.test(source[at - 1] ?? "")
  );
}

/** Follows a replacement field from behind its brace to behind the closing one, with the fields in its format. */
function skipField(source: string, from: number, level: number, found: Replacement[]): number {
  const end = skipExpression(source, from, level);
  found.push({ start: from, end });
  let at = end;
  while (at < source.length && source[at] !== ":" && source[at] !== "}") at += 1;
  if (source[at] === "}") return at + 1;
  at += 1;
  while (at < source.length && source[at] !== "}")
    at = source[at] === "{" ? skipField(source, at + 1, level + 1, found) : at + 1;
  return at + 1;
}

const namedCharacter = /\\N\{[^{}'"\n]*\}/y;

/** A backslash shields no brace of an f-string; `\\N{…}` is a character unless the string is raw. */
function escapeLength(source: string, at: number, { isFormatted, isRaw }: Opened): number {
  if (!isFormatted) return 2;
  namedCharacter.lastIndex = at;
  const named = isRaw ? undefined : namedCharacter.exec(source)?.[0];
  if (named !== undefined) return named.length;
  return source[at + 1] === "{" || source[at + 1] === "}" ? 1 : 2;
}

function skipLiteral(source: string, opened: Opened, level: number, found: Replacement[]): number {
  if (level > deepest) throw new SyntaxFault(opened.at);
  let { at } = opened;
  while (at < source.length) {
    if (source.startsWith(opened.quote, at)) return at + opened.quote.length;
    const character = source[at];
    if (character === "\\") at += escapeLength(source, at, opened);
    else if (opened.isFormatted && character === "{")
      at = source[at + 1] === "{" ? at + 2 : skipField(source, at + 1, level, found);
    else at += 1;
  }
  throw new SyntaxFault(opened.at);
}

/**
 * The offset behind the string that begins at `at`, prefix included. Quotes may nest within an f-string's expressions (PEP 701).
 * @throws SyntaxFault where it does not end
 */
export const skipString = (source: string, at: number, level = 0): number =>
  skipLiteral(source, openString(source, at), level, []);

/** The expressions of an f-string that begins at `at`; undefined for a string of another kind. */
export function replacementsOf(source: string, at: number): Replacement[] | undefined {
  const opened = openString(source, at);
  if (!opened.isFormatted) return undefined;
  const found: Replacement[] = [];
  skipLiteral(source, opened, 0, found);
  return found;
}
