import type { Clock } from "@/lib/kernel/clock";
import type { DocumentReference, SearchIndex } from "@/lib/platform/search/port";
import type { FindActor, HitNotifier, SavedSearch, SavedSearchRepository } from "../ports";
import type { PlanSearch } from "./plan-search";

type Deps = {
  repository: SavedSearchRepository;
  index: Pick<SearchIndex, "search">;
  planSearch: PlanSearch;
  findActor: FindActor;
  notifyOfHits: HitNotifier;
  clock: Clock;
};

/** Of an organisation, so many saved searches are looked at when works come in. */
const mostSearches = 500;

/** Whether a search finds one of these works, within what its owner may read today. */
async function finds(
  { index, planSearch, findActor }: Deps,
  { query, ...saved }: SavedSearch & { userId: string },
  organisationId: string,
  ids: readonly string[],
): Promise<boolean> {
  const actor = await findActor({ organisationId, userId: saved.userId });
  if (!actor?.permissions.has("search.read")) return false;
  const { sort: _, ...filter } = query;
  const { asked } = await planSearch(actor, filter);
  if (!asked) return false;
  const filters = { ...asked.filters, ids };
  const { hits } = await index.search({ ...asked, filters, sort: "newest", limit: 1 });
  return hits.some(({ why }) => !why.some(({ field }) => field === "similar"));
}

/**
 * Tells the owners of saved searches that wait for it of works that were just made findable: of each search once an hour at
 * most, and only of works that its owner may read. @returns how many searches found something
 */
export function makeTellOfHits(deps: Deps) {
  return async (documents: readonly DocumentReference[]): Promise<number> => {
    let told = 0;
    const hour = deps.clock().toISOString().slice(0, 13);
    for (const [organisationId, group] of Map.groupBy(documents, (document) => document.organisationId)) {
      const ids = group.map(({ id }) => id);
      for (const saved of await deps.repository.listToNotify(organisationId, mostSearches)) {
        if (!(await finds(deps, saved, organisationId, ids))) continue;
        const owner = { organisationId, userId: saved.userId };
        await deps.notifyOfHits(owner, saved, `saved-search:${saved.id}:${hour}`);
        told += 1;
      }
    }
    return told;
  };
}
