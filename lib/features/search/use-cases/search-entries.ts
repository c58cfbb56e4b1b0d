import { type Actor, requirePermission } from "@/lib/kernel/actor";
import type { Page } from "@/lib/kernel/page";
import type { SearchIndex } from "@/lib/platform/search/port";
import { type SearchHit, type SearchQuery, searchHit } from "../schemas";

/** Finds analyses of the actor's organisation by their texts and titles, best match first. */
export function makeSearchEntries(deps: { index: SearchIndex }) {
  return async (actor: Actor, { q, ...query }: SearchQuery): Promise<Page<SearchHit>> => {
    requirePermission(actor, "search.read");
    const found = await deps.index.search({ ...query, text: q, organisationId: actor.organisationId });
    return { ...found, items: found.items.map((hit) => searchHit.parse(hit)) };
  };
}
