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
  const members = [...new Set(groups.flatMap(({ authors }) => authors))];
  return {
    ...Object.fromEntries(terms),
    ...(members.length > 0 && {
      writer: { terms: { field: "authorId", include: members, size: members.length } },
    }),
  };
}

/** Added up from the works of each member: that is half the work of a filter for each group. */
function groupCounts(groups: readonly AuthorGroup[], writers: Counted | undefined): Facets["group"] {
  const works = new Map(writers?.buckets.map(({ key, doc_count }) => [key, doc_count]));
  const countOf = (authors: readonly string[]): number =>
    [...new Set(authors)].reduce((sum, author) => sum + (works.get(author) ?? 0), 0);
  return groups.map(({ id, authors }) => ({ value: id, count: countOf(authors) }));
}

const inOrder = (values: Facets[FacetName]): Facets[FacetName] =>
  values.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** The most frequent values first, those of the same count by their names. */
export function readFacets(
  groups: readonly AuthorGroup[],
  counted: Partial<Record<FacetName | "writer", Counted>> = {},
): Facets {
  const of = (name: FacetName): Facets[FacetName] =>
    inOrder((counted[name]?.buckets ?? []).map(({ key, doc_count: count }) => ({ value: key, count })));
  return {
    ...{ kind: of("kind"), state: of("state"), scoreBand: of("scoreBand"), language: of("language") },
    ...{ month: of("month"), author: of("author"), category: of("category") },
    group: inOrder(groupCounts(groups, counted.writer)),
  };
}
