import { sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { textArray } from "@/db/text-array";
import { foldText } from "../fold-text";
import { type Facets, facetNames, type SearchIndex, type SearchQuery, type SearchResult } from "../port";
import type { Term } from "../query-syntax";
import { type ReadQuery, readQuery } from "../read-query";
import { type HitRow, toHit } from "./entry-hits.drizzle";
import type { FacetRow } from "./facet-counts.drizzle";
import { findLike } from "./more-like.drizzle";
import { encodeSearchCursor } from "./search-cursor";
import { countedMatches, type SearchRow, searchStatement } from "./search-statement.drizzle";
import { correctableWords, fewHits, mostSimilar, type SimilarPair } from "./similar-pairs";
import { nearest } from "./similar-words";
import { listDocuments, removeDocument, saveDocuments } from "./store-entries.drizzle";
import { suggestTexts } from "./suggest.drizzle";
import { anyTerm } from "./text-query.drizzle";

const trigramCandidates = 60;

async function similarWords(tx: Transaction, asked: readonly string[]): Promise<SimilarPair[]> {
  const rows = await tx.execute<{ asked: string; known: string[] }>(sql`
    select asked, to_jsonb(array(select word from search.words_like(asked, ${trigramCandidates}))) as known
    from unnest(${textArray(asked)}) asked`);
  return rows.flatMap((row) =>
    nearest(row.asked, row.known, mostSimilar).map((found) => ({ asked: row.asked, found })),
  );
}

/** The groups with the similar words as further alternatives. */
const widened = (groups: ReadQuery["groups"], pairs: readonly SimilarPair[]): Term[][] =>
  groups.map((terms) => [
    ...terms,
    ...terms.flatMap(({ kind, text }) =>
      pairs
        .filter(({ asked }) => kind === "word" && asked === foldText(text))
        .map(({ found }) => ({ kind: "word" as const, text: found })),
    ),
  ]);

const emptyRow: SearchRow = { total: 0, facets: [], hits: [] };

async function runSearch(tx: Transaction, query: SearchQuery): Promise<SearchResult> {
  const read = readQuery(query);
  const unwanted = anyTerm(read.excluded);
  const ask = async (groups: Term[][], pairs: readonly SimilarPair[]): Promise<SearchRow> => {
    const [row] = await tx.execute<SearchRow>(searchStatement(query, read, { groups, pairs }, unwanted));
    return row ?? emptyRow;
  };
  const exact = await ask(read.groups, []);
  const words = exact.total < fewHits ? correctableWords(read.groups) : [];
  const pairs = words.length > 0 ? await similarWords(tx, words) : [];
  if (pairs.length === 0) return toResult(query, read, exact, []);
  return toResult(query, read, await ask(widened(read.groups, pairs), pairs), pairs);
}

function toFacets(rows: readonly FacetRow[]): Facets {
  const of = (name: string) =>
    rows.filter(({ facet }) => facet === name).map(({ value, count }) => ({ value, count }));
  const [kind, state, scoreBand, language, month, author, category, group] = facetNames.map(of);
  return {
    kind: kind ?? [],
    state: state ?? [],
    scoreBand: scoreBand ?? [],
    language: language ?? [],
    month: month ?? [],
    author: author ?? [],
    category: category ?? [],
    group: group ?? [],
  };
}

const positionOf = ({ id, at, rank, score }: HitRow, sort: SearchQuery["sort"]) => ({
  id,
  at,
  value: sort === "score" ? String(score ?? -1) : rank,
});

function toResult(
  { sort = "relevance", limit }: SearchQuery,
  read: ReadQuery,
  { total, facets, hits: rows }: SearchRow,
  pairs: readonly SimilarPair[],
): SearchResult {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const counted = countedMatches(sort);
  return {
    hits: page.map((row) => toHit(row, read, pairs)),
    total: { count: Math.min(total, counted), more: total > counted },
    facets: toFacets(facets),
    similar: pairs.filter((_, position) => page.some((row) => row.similar[position])),
    ...(rows.length > limit && last && { next: encodeSearchCursor(sort, positionOf(last, sort)) }),
  };
}

/**
 * Search in Postgres: Portuguese and English stems, accents and number optional, misspelled words forgiven where little is
 * found. Matches are found by `search.matches` (see its migration), for the tenant of the transaction.
 */
export function makePostgresSearchIndex(database: Database): SearchIndex {
  return {
    save: (documents) => saveDocuments(database, documents),
    remove: (document) => removeDocument(database, document),
    search: (query) =>
      database.transaction({ organisationId: query.reach.organisationId }, (tx) => runSearch(tx, query)),
    suggest: (reach, prefix, limit) =>
      database.transaction({ organisationId: reach.organisationId }, (tx) =>
        suggestTexts(tx, reach, prefix, limit),
      ),
    moreLike: (reach, id, limit) =>
      database.transaction({ organisationId: reach.organisationId }, (tx) => findLike(tx, reach, id, limit)),
    list: (organisationId) => listDocuments(database, organisationId),
  };
}
