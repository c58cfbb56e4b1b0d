import type { SearchHit, SearchQuery, SearchResult } from "../../port";
import { readQuery } from "../../read-query";
import { encodeSearchCursor } from "../search-cursor";
import { correctableWords, fewHits, type SimilarPair } from "../similar-pairs";
import type { Connection } from "./connection";
import { type CountedFacets, readFacets } from "./facets";
import { findSimilar } from "./find-similar";
import { type RecordHit, readHit, type Source, totalOf } from "./read-hit";
import { countedMatches, searchRequest } from "./search-request";

const position = ({ sort: values, _source: source }: RecordHit) => ({
  value: String(typeof values?.[0] === "number" ? values[0] : 0),
  at: source?.createdAt ?? "",
  id: source?.id ?? "",
});

/** Whether a hit has the word that was found instead of the one that was asked for. */
const hasPair = ({ why }: SearchHit, { asked, found }: SimilarPair): boolean =>
  why.some((reason) => reason.field === "similar" && reason.asked === asked && reason.found === found);

/** @throws AppError `invalid_input` for a cursor that is none of this order */
export async function runSearch(connection: Connection, query: SearchQuery): Promise<SearchResult> {
  const { client, alias, searching } = connection;
  const read = readQuery(query);
  const { sort = "relevance", limit, groups = [] } = query;
  const ask = (also: readonly SimilarPair[]) =>
    client.search<Source, CountedFacets>({ index: alias, ...searchRequest(query, read, also) }, searching);
  const exact = await ask([]);
  const words = totalOf(exact.hits) < fewHits ? correctableWords(read.groups) : [];
  const pairs = await findSimilar(connection, query, read, words);
  const { hits, aggregations } = pairs.length > 0 ? await ask(pairs) : exact;
  const total = totalOf(hits);
  const page = hits.hits.slice(0, limit);
  const last = page.at(-1);
  const found = page.map((hit) => readHit(hit, read, pairs));
  return {
    hits: found,
    total: { count: Math.min(total, countedMatches), more: total > countedMatches },
    facets: readFacets(groups, aggregations),
    similar: pairs.filter((pair) => found.some((hit) => hasPair(hit, pair))),
    ...(hits.hits.length > limit && last && { next: encodeSearchCursor(sort, position(last)) }),
  };
}
