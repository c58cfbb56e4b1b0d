import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Page } from "@/lib/kernel/page";
import type { Readership } from "@/lib/kernel/reach";
import type { SearchIndex } from "@/lib/platform/search/port";
import { type SearchHit, type SearchQuery, searchHit } from "../schemas";

/** Finds analyses within the actor's reach by their texts and titles, best match first. */
export function makeSearchEntries({ readership, index }: { readership: Readership; index: SearchIndex }) {
  return async (actor: Actor, { q, ...query }: SearchQuery): Promise<Page<SearchHit>> => {
    requirePermission(actor, "search.read");
    const found = await index.search({ ...query, text: q, ...(await readership.reachOf(actor)) });
    return { ...found, items: found.items.map((hit) => searchHit.parse(hit)) };
  };
}
