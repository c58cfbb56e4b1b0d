import { isId } from "@/lib/kernel/ids";
import { foldText } from "./fold-text";
import type { DocumentKind, DocumentState, Range, SearchFilters } from "./port";

const kinds: Record<string, DocumentKind> = {
  ...{ essay: "essay", essays: "essay", redacao: "essay", redacoes: "essay" },
  ...{ code: "code", codigo: "code", codigos: "code", python: "code" },
  ...{ document: "document", documents: "document", documento: "document", documentos: "document" },
};

const states: Record<string, DocumentState> = {
  ...{ completed: "completed", concluida: "completed", concluido: "completed", concluidas: "completed" },
  ...{ partial: "partial", parcial: "partial", parciais: "partial" },
};

const languages: Record<string, string> = {
  ...{ pt: "pt", portugues: "pt", portuguese: "pt" },
  ...{ en: "en", ingles: "en", english: "en" },
};

const mostPoints = 1_000;
const day = 86_400_000;

const lookUp = <T>(table: Record<string, T>, value: string): T | undefined =>
  Object.hasOwn(table, value) ? table[value] : undefined;

/** `120`, `<120`, `<=120`, `>800`, `>=800`, `800..1000`, in whole points. */
function readRange(value: string): Range | null {
  const between = /^(\d{1,4})\.\.(\d{1,4})$/.exec(value);
  const [, sign = "=", figure = ""] = /^(<=|>=|<|>|=)?(\d{1,4})$/.exec(value) ?? [];
  if (between) return within({ min: Number(between[1]), max: Number(between[2]) });
  if (figure === "") return null;
  const points = Number(figure);
  const ranges: Record<string, Range> = {
    "<": { max: points - 1 },
    "<=": { max: points },
    ">": { min: points + 1 },
    ">=": { min: points },
    "=": { min: points, max: points },
  };
  return within(ranges[sign] ?? {});
}

const within = (range: Range): Range | null =>
  Object.values(range).every((points) => points >= -1 && points <= mostPoints + 1) ? range : null;

/** The first instant of a day, month or year of UTC, and that of the one after it. */
function readDate(value: string): { begins: Date; ends: Date } | null {
  const [, year, month, date] = /^((?:19|20)\d\d)(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  if (!year) return null;
  const begins = new Date(`${year}-${month ?? "01"}-${date ?? "01"}T00:00:00Z`);
  const isReal = !Number.isNaN(begins.getTime()) && begins.toISOString().startsWith(value);
  if (!isReal) return null;
  if (date) return { begins, ends: new Date(begins.getTime() + day) };
  const ends = month
    ? Date.UTC(begins.getUTCFullYear(), begins.getUTCMonth() + 1)
    : Date.UTC(begins.getUTCFullYear() + 1, 0);
  return { begins, ends: new Date(ends) };
}

type Read = (value: string) => SearchFilters | null;

const readers: Record<string, Read> = {
  kind: (value) => listed("kinds", lookUp(kinds, value)),
  state: (value) => listed("states", lookUp(states, value)),
  language: (value) => listed("languages", lookUp(languages, value)),
  author: (value) => listed("authors", isId(value) ? value : undefined),
  rule: (value) => listed("rules", /^[a-z0-9][a-z0-9./_-]{0,99}$/.test(value) ? value : undefined),
  category: (value) => listed("categories", /^[a-z0-9][a-z0-9_-]{0,49}$/.test(value) ? value : undefined),
  score: (value) => {
    const score = readRange(value);
    return score && { score };
  },
  from: (value) => {
    const date = readDate(value);
    return date && { from: date.begins };
  },
  to: (value) => {
    const date = readDate(value);
    return date && { to: date.ends };
  },
};

const listed = (name: keyof SearchFilters, value: string | undefined): SearchFilters | null =>
  value === undefined ? null : { [name]: [value] };

const names: Record<string, keyof typeof readers> = {
  ...{ tipo: "kind", kind: "kind", type: "kind", estado: "state", situacao: "state", state: "state" },
  ...{ idioma: "language", lingua: "language", language: "language", lang: "language" },
  ...{ autor: "author", autora: "author", author: "author", regra: "rule", rule: "rule" },
  ...{ categoria: "category", category: "category", nota: "score", score: "score" },
  ...{ de: "from", desde: "from", from: "from", since: "from", ate: "to", to: "to", until: "to" },
};

/** Whether a field asks for an author by name: an index knows ids alone. */
export const namesAuthor = (name: string, value: string): boolean =>
  lookUp(names, foldText(name)) === "author" && /\p{L}/u.test(value) && !isId(value.trim().toLowerCase());

/** What a field asks for; null where there is no such field or it does not take this value. */
export function readField(name: string, given: string): SearchFilters | null {
  const [folded, value] = [foldText(name), foldText(given.trim())];
  const competency = /^c([1-5])$/.exec(folded)?.[1];
  if (competency) {
    const range = readRange(value);
    return range && { competencies: { [Number(competency)]: range } };
  }
  const known = lookUp(names, folded);
  return known === undefined ? null : (readers[known]?.(value) ?? null);
}
