import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { type Readership, reachesOthers } from "@/lib/kernel/reach";
import type { SearchIndex, SearchResult, Suggestion } from "@/lib/platform/search/port";
import type { People, SchoolClass } from "../ports";
import {
  type SearchPage,
  type SearchQuery,
  type SimilarWorks,
  type SuggestionsQuery,
  searchPage,
  similarWorks,
} from "../schemas";
import type { PlanSearch } from "./plan-search";

type Deps = {
  readership: Readership;
  people: People;
  planSearch: PlanSearch;
  index: Pick<SearchIndex, "search" | "suggest" | "moreLike">;
};

const nothing: SearchResult = {
  hits: [],
  total: { count: 0, more: false },
  facets: {
    ...{ kind: [], state: [], scoreBand: [], language: [] },
    ...{ month: [], author: [], category: [], group: [] },
  },
  similar: [],
};

/**
 * Finds works within the actor's reach by their texts, their titles and what was found in them; with how many there are
 * of each kind. Who reads others' works is told the names of authors and classes.
 * @throws AppError `forbidden`, `invalid_input` for a strange cursor
 */
export function makeSearchEntries({ people, planSearch, index }: Deps) {
  return async (actor: Actor, query: SearchQuery): Promise<SearchPage> => {
    requirePermission(actor, "search.read");
    const { sort, cursor, limit, ...filter } = query;
    const { asked, reach, unknownAuthors } = await planSearch(actor, filter);
    const tellsAuthors = reachesOthers(actor, reach);
    const classes = tellsAuthors ? await people.classesOf(actor) : [];
    const groups = classes.map(({ id, students }) => ({ id, authors: students }));
    const found = asked ? await index.search({ ...asked, groups, sort, cursor, limit }) : nothing;
    const { hits, facets, ...rest } = found;
    const page = { ...rest, unknownAuthors, items: hits };
    return searchPage.parse(
      tellsAuthors
        ? await withNames(people, classes, { ...page, facets })
        : { ...page, facets: { ...facets, author: [], class: [] } },
    );
  };
}

/** A page of hits with what its authors and classes are called. */
async function withNames<T extends { items: SearchResult["hits"]; facets: SearchResult["facets"] }>(
  people: People,
  classes: readonly SchoolClass[],
  { items, facets: { group, author, ...facets }, ...page }: T,
) {
  const ids = [...author.map(({ value }) => value), ...items.map(({ authorId }) => authorId)];
  const names = await people.namesOf([...new Set(ids.filter((id) => id !== null))]);
  const classNames = new Map(classes.map(({ id, name }) => [id, name]));
  return {
    ...page,
    items: items.map((hit) => ({ ...hit, authorName: names.get(hit.authorId ?? "") })),
    facets: {
      ...facets,
      author: author.map((each) => ({ ...each, label: names.get(each.value) })),
      class: group.map((each) => ({ ...each, label: classNames.get(each.value) })),
    },
  };
}

/** Titles and themes within the actor's reach that begin as was typed. @throws AppError `forbidden` */
export function makeSuggest({ readership, index }: Pick<Deps, "readership" | "index">) {
  return async (actor: Actor, { q, limit }: SuggestionsQuery): Promise<{ items: Suggestion[] }> => {
    requirePermission(actor, "search.read");
    return { items: await index.suggest(await readership.reachOf(actor), q, limit) };
  };
}

/** A work, and works within the actor's reach that are much like it. @throws AppError `forbidden`, `not_found` */
export function makeFindSimilar({ readership, index }: Pick<Deps, "readership" | "index">) {
  return async (actor: Actor, id: string, { limit }: { limit: number }): Promise<SimilarWorks> => {
    requirePermission(actor, "search.read");
    const reach = await readership.reachOf(actor);
    const [items, itself] = await Promise.all([
      index.moreLike(reach, id, limit),
      index.search({ reach, text: "", filters: { ids: [id] }, limit: 1 }),
    ]);
    const [of] = itself.hits;
    if (!items || !of) throw new AppError("not_found");
    return similarWorks.parse({ of, items });
  };
}
