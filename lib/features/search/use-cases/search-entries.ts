import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Readership } from "@/lib/kernel/reach";
import type { SearchIndex, Suggestion } from "@/lib/platform/search/port";
import {
  type SearchHit,
  type SearchPage,
  type SearchQuery,
  type SuggestionsQuery,
  searchHit,
  searchPage,
} from "../schemas";
import { toFilters } from "./filters";

type Deps = { readership: Readership; index: Pick<SearchIndex, "search" | "suggest" | "moreLike"> };

/**
 * Finds works within the actor's reach by their texts, their titles and what was found in them; with how many there are
 * of each kind. @throws AppError `forbidden`, `invalid_input` for a strange cursor
 */
export function makeSearchEntries({ readership, index }: Deps) {
  return async (actor: Actor, query: SearchQuery): Promise<SearchPage> => {
    requirePermission(actor, "search.read");
    const { q = "", sort, cursor, limit } = query;
    const reach = await readership.reachOf(actor);
    const { hits, ...found } = await index.search({
      reach,
      text: q,
      filters: toFilters(query),
      sort,
      cursor,
      limit,
    });
    return searchPage.parse({ ...found, items: hits });
  };
}

/** Titles and themes within the actor's reach that begin as was typed. @throws AppError `forbidden` */
export function makeSuggest({ readership, index }: Deps) {
  return async (actor: Actor, { q, limit }: SuggestionsQuery): Promise<{ items: Suggestion[] }> => {
    requirePermission(actor, "search.read");
    return { items: await index.suggest(await readership.reachOf(actor), q, limit) };
  };
}

/** Works within the actor's reach that are much like one of them. @throws AppError `forbidden`, `not_found` */
export function makeFindSimilar({ readership, index }: Deps) {
  return async (actor: Actor, id: string, { limit }: { limit: number }): Promise<{ items: SearchHit[] }> => {
    requirePermission(actor, "search.read");
    const hits = await index.moreLike(await readership.reachOf(actor), id, limit);
    if (!hits) throw new AppError("not_found");
    return { items: hits.map((hit) => searchHit.parse(hit)) };
  };
}
