import type { estypes } from "@elastic/elasticsearch";
import { foldText } from "../../fold-text";
import type { SearchQuery, SearchSort } from "../../port";
import type { Term } from "../../query-syntax";
import type { ReadQuery } from "../../read-query";
import { startMark, stopMark } from "../marked-text";
import { decodeSearchCursor, type SearchPosition } from "../search-cursor";
import type { SimilarPair } from "../similar-pairs";
import { facetAggregations } from "./facets";
import { filterQueries, reachQueries } from "./filter-query";
import { isEmptyTalk } from "./stop-words";
import { anyOf, type Query, termQuery } from "./term-query";

/** Of all matches, so many are counted. */
export const countedMatches = 5_000;
/** What was asked for as it is comes before everything that is only spelled like it. */
const exactBoost = 100_000;

/** By these names a hit says that it has a word as it was asked for, or another in its place. */
export const asAsked = (word: string): string => `asked:${word}`;
export const asFound = ({ asked, found }: SimilarPair): string => `found:${asked}:${found}`;

const orders: Record<SearchSort, Record<string, estypes.FieldSort | "asc" | "desc">[]> = {
  relevance: [{ _score: "desc" }, { createdAt: "desc" }, { id: "desc" }],
  newest: [{ createdAt: "desc" }, { id: "desc" }],
  oldest: [{ createdAt: "asc" }, { id: "asc" }],
  score: [{ score: { order: "desc", missing: -1 } }, { createdAt: "desc" }, { id: "desc" }],
};

function after(order: SearchSort, position: SearchPosition | null): { search_after?: estypes.SortResults } {
  if (position === null) return {};
  const { value, at, id } = position;
  const isTimed = order === "newest" || order === "oldest";
  return { search_after: [...(isTimed ? [] : [Number(value)]), Date.parse(at), id] };
}

type Groups = readonly (readonly Term[])[];

/** Without the words that say nothing; a group of nothing else asks for nothing. */
const telling = (groups: Groups): Term[][] =>
  groups.map((terms) => terms.filter(({ text }) => !isEmptyTalk(text))).filter((terms) => terms.length > 0);

const exactly = (groups: Groups): Query[] => groups.map((terms) => anyOf(terms.map(termQuery)));

const named = (name: string, term: Query): Query => ({ bool: { must: [term], _name: name } });

const wordQuery = (text: string): Query => termQuery({ kind: "word", text });

/** Each group by its terms or what words may have been meant by them. */
function widened(groups: Groups, pairs: readonly SimilarPair[]): Query[] {
  const queries = ({ kind, text }: Term): Query[] => {
    const term = termQuery({ kind, text });
    const asked = foldText(text);
    const meant = kind === "word" ? pairs.filter((pair) => pair.asked === asked) : [];
    if (meant.length === 0) return [term];
    return [named(asAsked(asked), term), ...meant.map((pair) => named(asFound(pair), wordQuery(pair.found)))];
  };
  return groups.map((terms) => anyOf(terms.flatMap(queries)));
}

const nothing: Query = { match_none: {} };

function wanted(read: ReadQuery, pairs: readonly SimilarPair[]): estypes.QueryDslBoolQuery {
  if (read.groups.length === 0) return {};
  const groups = telling(read.groups);
  if (groups.length === 0) return { must: [nothing] };
  if (pairs.length === 0) return { must: exactly(groups) };
  const asked: Query = { constant_score: { filter: { bool: { must: exactly(groups) } }, boost: exactBoost } };
  return { must: widened(groups, pairs), should: [asked] };
}

const fragment = 160;
const whole = { number_of_fragments: 0 };
const excerpt = { number_of_fragments: 2, fragment_size: fragment, no_match_size: fragment };

const markedIn = (field: string): estypes.SearchHighlightField => ({
  matched_fields: [field, `${field}.portuguese`, `${field}.english`],
});

/** Marks the words of the query, whichever of them the work was found by. */
export function highlightOf(marked: readonly Query[]): estypes.SearchHighlight {
  return {
    type: "unified",
    pre_tags: [startMark],
    post_tags: [stopMark],
    highlight_query: marked.length > 0 ? anyOf([...marked]) : nothing,
    fields: {
      title: { ...markedIn("title"), ...whole },
      theme: { ...markedIn("theme"), ...whole },
      body: { ...markedIn("body"), ...excerpt },
    },
  };
}

/** What of a record a hit shows. */
export const shown = [
  ...["id", "authorId", "kind", "title", "theme", "state", "score", "language", "createdAt", "rules"],
];

/** @param pairs words of the query that may have been meant as others, which are looked for too */
export function searchRequest(query: SearchQuery, read: ReadQuery, pairs: readonly SimilarPair[]) {
  const { reach, sort = "relevance", cursor, limit } = query;
  // Without words every match is as relevant as another.
  const order = sort === "relevance" && read.groups.length === 0 ? "newest" : sort;
  const unwanted = read.excluded.filter(({ text }) => !isEmptyTalk(text)).map(termQuery);
  const marked = telling(read.groups).flat().map(termQuery);
  return {
    routing: reach.organisationId,
    query: {
      bool: {
        ...wanted(read, pairs),
        filter: [...reachQueries(reach), ...read.filters.flatMap(filterQueries)],
        must_not: unwanted,
      },
    },
    sort: orders[order],
    ...after(order, cursor === undefined ? null : decodeSearchCursor(sort, cursor)),
    size: limit + 1,
    track_total_hits: countedMatches + 1,
    allow_partial_search_results: false,
    aggs: facetAggregations,
    highlight: highlightOf([...marked, ...pairs.map(({ found }) => wordQuery(found))]),
    _source: shown,
  } satisfies estypes.SearchRequest;
}
