import type { SearchFilters, SearchQuery } from "./port";
import { type ParsedQuery, parseQuery } from "./query-syntax";

/** A query as an index looks for it: each of `filters` must hold, those of the text and those beside it. */
export type ReadQuery = Omit<ParsedQuery, "filters"> & { filters: SearchFilters[] };

const isAsked = (filters: SearchFilters): boolean =>
  Object.values(filters).some((value) => value !== undefined);

export function readQuery({ text, filters = {} }: Pick<SearchQuery, "text" | "filters">): ReadQuery {
  const parsed = parseQuery(text);
  return { ...parsed, filters: [parsed.filters, filters].filter(isAsked) };
}
