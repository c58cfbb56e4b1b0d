import type { estypes } from "@elastic/elasticsearch";
import type { AuthorGroup, FacetName, Facets } from "../../port";
import { type TraitName, traitIn } from "./traits";

/** Values of a facet that are told. */
const shown = 30;
/** More than there are kinds, states, bands and languages together. */
const mostTraits = 1_000;
/** Of the authors of an organisation those with the most matches: classes are added up from them. */
const mostAuthors = 10_000;

/** What Elasticsearch counts. Each count reads a value of every match, so that fewer of them are faster. */
export const facetAggregations: Record<"traits" | "month" | "author" | "category", { terms: Terms }> = {
  traits: { terms: { field: "traits", size: mostTraits } },
  month: { terms: { field: "month", size: shown } },
  author: { terms: { field: "authorId", size: mostAuthors } },
  category: { terms: { field: "categories", size: shown } },
};

type Terms = estypes.AggregationsTermsAggregation;
type Values = Facets[FacetName];

/** The values of a facet as Elasticsearch counts them. */
export type Counted = { buckets: { key: string; doc_count: number }[] };
export type CountedFacets = Partial<Record<keyof typeof facetAggregations, Counted>>;

const valuesOf = (counted: Counted | undefined): Values =>
  (counted?.buckets ?? []).map(({ key, doc_count: count }) => ({ value: key, count }));

function traitCounts(traits: Values, name: TraitName): Values {
  const counts = new Map<string, number>();
  for (const { value: combination, count } of traits) {
    const value = traitIn(combination, name);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function groupCounts(groups: readonly AuthorGroup[], authors: Values): Values {
  const works = new Map(authors.map(({ value, count }) => [value, count]));
  const countOf = (members: readonly string[]): number =>
    [...new Set(members)].reduce((sum, author) => sum + (works.get(author) ?? 0), 0);
  return groups.map(({ id, authors: members }) => ({ value: id, count: countOf(members) }));
}

const inOrder = (values: Values): Values =>
  values.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

const mostFrequent = (values: Values): Values => inOrder(values).slice(0, shown);

/** The most frequent values first, those of the same count by their names. */
export function readFacets(groups: readonly AuthorGroup[], counted: CountedFacets = {}): Facets {
  const [traits, authors] = [valuesOf(counted.traits), valuesOf(counted.author)];
  const trait = (name: TraitName): Values => mostFrequent(traitCounts(traits, name));
  return {
    ...{
      kind: trait("kind"),
      state: trait("state"),
      scoreBand: trait("scoreBand"),
      language: trait("language"),
    },
    month: mostFrequent(valuesOf(counted.month)),
    author: mostFrequent(authors),
    category: mostFrequent(valuesOf(counted.category)),
    group: inOrder(groupCounts(groups, authors)),
  };
}
