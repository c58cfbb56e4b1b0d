import type { estypes } from "@elastic/elasticsearch";
import type { AuthorGroup, FacetName, Facets } from "../../port";

/** Values of a facet. */
const size = 30;

const fields: Record<Exclude<FacetName, "group">, string> = {
  kind: "kind",
  state: "state",
  scoreBand: "scoreBand",
  language: "language",
  month: "month",
  author: "authorId",
  category: "categories",
};

/** The values of a facet as Elasticsearch counts them. */
export type Counted = { buckets: { key: string; doc_count: number }[] };

export function facetAggregations(
  groups: readonly AuthorGroup[],
): Record<string, estypes.AggregationsAggregationContainer> {
  const terms = Object.entries(fields).map(([name, field]) => [name, { terms: { field, size } }] as const);
  const filters = Object.fromEntries(
    groups.map(({ id, authors }) => [id, { terms: { authorId: [...authors] } }]),
  );
  return {
    ...Object.fromEntries(terms),
    ...(groups.length > 0 && { group: { filters: { filters, keyed: false } } }),
  };
}

/** The most frequent values first, those of the same count by their names. */
export function readFacets(counted: Partial<Record<FacetName, Counted>> = {}): Facets {
  const of = (name: FacetName): Facets[FacetName] =>
    (counted[name]?.buckets ?? [])
      .map(({ key, doc_count: count }) => ({ value: key, count }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return {
    ...{ kind: of("kind"), state: of("state"), scoreBand: of("scoreBand"), language: of("language") },
    ...{ month: of("month"), author: of("author"), category: of("category"), group: of("group") },
  };
}
