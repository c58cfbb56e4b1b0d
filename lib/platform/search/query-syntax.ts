import type { SearchFilters } from "./port";
import { namesAuthor, readField } from "./query-fields";

/** A word is one run without spaces; a prefix is letters and digits alone. */
export type Term = { kind: "word" | "phrase" | "prefix"; text: string };

/** Each of `groups` must be found by one of its terms; nothing of `excluded` may be found. */
export type ParsedQuery = { groups: Term[][]; excluded: Term[]; filters: SearchFilters };

const maxLength = 500;
const maxTerms = 24;
const maxWord = 80;
const shortestPrefix = 2;

/** `-`, a field's name, and then a quoted text or a word. A quote that is never closed is none. */
const token = /(-?)(?:([\p{L}\d]{1,20}):)?(?:"([^"]*)"|(\S+))/gu;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const wordsOnly = /^[\p{L}\p{M}\p{N}]+$/u;

const plain = (text: string): string =>
  text
    .slice(0, maxLength)
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, " ")
    .normalize("NFC");

function toTerm(text: string, quoted: boolean): Term | null {
  const starred = !quoted && text.endsWith("*");
  const bare = text.replace(edges, "").slice(0, maxWord * (quoted ? 6 : 1));
  if (bare === "") return null;
  if (starred && bare.length >= shortestPrefix && wordsOnly.test(bare)) return { kind: "prefix", text: bare };
  return { kind: /\s/.test(bare) ? "phrase" : "word", text: bare };
}

const isOr = (text: string | undefined): boolean => text === "OR" || text === "OU" || text === "|";

/** Joins what two fields of one name ask for; of two ranges the later end counts. */
function join(one: SearchFilters, other: SearchFilters): SearchFilters {
  const joined: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = joined[name];
    if (Array.isArray(known) && Array.isArray(value)) joined[name] = [...known, ...value];
    else if (isRecord(known) && isRecord(value)) joined[name] = { ...known, ...value };
    else joined[name] = value;
  }
  return joined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !(value instanceof Date) && !Array.isArray(value);

const maxNames = 5;

/**
 * Takes out of a query the names of authors (`autor:ana`, `author:"Ana Lima"`): whoever knows people turns these into ids. An id
 * stays where it is. At most five count.
 */
export function takeAuthorNames(text: string): { text: string; names: string[] } {
  const taken: string[] = [];
  const rest = plain(text).replaceAll(token, (whole: string, minus: string, name?: string, ...values) => {
    const [quoted, bare] = values;
    const value = String(quoted ?? bare ?? "");
    if (minus || !name || !namesAuthor(name, value)) return whole;
    taken.push(value);
    return "";
  });
  return { text: rest.trim(), names: [...new Set(taken)].slice(0, maxNames) };
}

/**
 * Reads a query: words, "phrases", -exclusions, beginnings*, alternatives with OR, and fields such as `regra:crase`,
 * `c1:<120`, `nota:>=800`, `tipo:redação`, in Portuguese or English. OR binds its two neighbours. What is no field or
 * has no value that it takes is words. Never fails; of a text, the first 500 characters and 24 terms count.
 */
export function parseQuery(text: string): ParsedQuery {
  const parsed: ParsedQuery = { groups: [], excluded: [], filters: {} };
  let terms = 0;
  let alternative = false;
  for (const [, minus, name, quoted, bare] of plain(text).matchAll(token)) {
    if (terms >= maxTerms) break;
    const value = quoted ?? bare ?? "";
    if (!minus && !name && isOr(bare)) {
      alternative = parsed.groups.length > 0;
      continue;
    }
    const field = name && !minus ? readField(name, value) : null;
    if (field) {
      parsed.filters = join(parsed.filters, field);
      terms += 1;
      continue;
    }
    const term = toTerm(name ? `${name} ${value}` : value, quoted !== undefined || name !== undefined);
    if (!term) continue;
    terms += 1;
    const last = parsed.groups.at(-1);
    if (minus) parsed.excluded.push(term);
    else if (alternative && last) last.push(term);
    else parsed.groups.push([term]);
    alternative = false;
  }
  return parsed;
}
