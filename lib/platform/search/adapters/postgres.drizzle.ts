import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { entries } from "@/db/schema/search";
import type { SearchEntry, SearchHit, SearchIndex, SearchQuery } from "../port";
import { locateMarks, moreMarked, readMarks, startMark, stopMark } from "./marked-text";
import { decodeRankCursor, encodeRankCursor } from "./rank-cursor";
import { textQuery } from "./text-query.drizzle";

/** Of all matches, this many of the newest are ranked and can be paged through. */
const rankedMatches = 2_000;

const marks = `StartSel=${startMark}, StopSel=${stopMark}`;
const excerptOptions = `${marks}, MaxFragments=2, MinWords=12, MaxWords=30, FragmentDelimiter=" … "`;
const titleOptions = `${marks}, HighlightAll=true`;

type Row = Record<"id" | "kind" | "title" | "rank" | "createdAt", string> &
  Record<"folded" | "english" | "titleFolded" | "titleEnglish", string>;

/**
 * Full-text search in Postgres: Portuguese and English stems, accents and number optional, web-search syntax.
 * Matches are found by `search.matches` (see its migration), for the tenant of the transaction.
 */
export function makePostgresSearchIndex(database: Database): SearchIndex {
  return {
    save: (entry) =>
      database.transaction({ organisationId: entry.organisationId }, (tx) => saveEntry(tx, entry)),
    remove: (organisationId, id) =>
      database.transaction({ organisationId }, async (tx) => {
        const removed = await tx
          .delete(entries)
          .where(and(eq(entries.organisationId, organisationId), eq(entries.id, id)))
          .returning({ id: entries.id });
        return removed.length > 0;
      }),
    search: async (query) => {
      const rows = await database.transaction({ organisationId: query.organisationId }, (tx) =>
        tx.execute<Row>(pageOfMatches(query)),
      );
      const items = rows.slice(0, query.limit);
      const last = items.at(-1);
      const next = rows.length > query.limit && last ? encodeRankCursor(positionOf(last)) : undefined;
      return { items: items.map(toHit), ...(next && { next }) };
    },
  };
}

async function saveEntry(tx: Transaction, entry: SearchEntry): Promise<void> {
  const values = { ...entry, title: storable(entry.title), body: storable(entry.body) };
  await tx
    .insert(entries)
    .values(values)
    .onConflictDoUpdate({ target: [entries.organisationId, entries.id], set: values });
}

/** Without NUL, which Postgres cannot hold, and without the marks. As many characters, so that offsets stay. */
const storable = (text: string): string => text.replace(/[\0\uE000\uE001]/g, " ");

/** The statement of one page: headlines cost most, so they are made for the page's entries only. */
function pageOfMatches({ organisationId, authors, text, kind, cursor, limit }: SearchQuery): SQL {
  const { wanted, unwanted } = textQuery(storable(text));
  const after = cursor === undefined ? undefined : decodeRankCursor(cursor);
  const position = after
    ? sql`where (rank, created_at, id) < (${after.rank}::real, ${after.at}::timestamptz, ${after.id}::uuid)`
    : sql``;
  return sql`
    with query as materialized (select ${wanted} as wanted, ${unwanted} as unwanted),
    page as (
      select match.* from query, search.matches(query.wanted, query.unwanted, ${kind ?? null}, ${uuids(authors)}, ${rankedMatches}) match
      ${position} order by rank desc, created_at desc, id desc limit ${limit + 1}
    )
    select page.id, kind, title, page.rank::text as rank, page.created_at as "createdAt",
      ${headline("search.folded", sql`left(body, 100000)`, excerptOptions)} as folded,
      ${headline("search.english", sql`left(body, 100000)`, excerptOptions)} as english,
      ${headline("search.folded", sql`title`, titleOptions)} as "titleFolded",
      ${headline("search.english", sql`title`, titleOptions)} as "titleEnglish"
    from query, page join ${entries} on ${entries.organisationId} = ${organisationId} and ${entries.id} = page.id
    order by page.rank desc, page.created_at desc, page.id desc`;
}

const uuids = (authors: SearchQuery["authors"]): SQL =>
  authors === "everybody" ? sql`null::uuid[]` : sql`${`{${authors.join(",")}}`}::uuid[]`;

const headline = (configuration: string, document: SQL, options: string): SQL =>
  sql`ts_headline(${configuration}::regconfig, ${document}, query.wanted, ${options})`;

const positionOf = (row: Row) => ({ rank: row.rank, at: new Date(row.createdAt).toISOString(), id: row.id });

function toHit(row: Row): SearchHit {
  const excerpt = readMarks(moreMarked(row.folded, row.english));
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    excerpt: excerpt.text,
    matches: excerpt.matches,
    titleMatches: locateMarks(row.title, moreMarked(row.titleFolded, row.titleEnglish)),
    createdAt: new Date(row.createdAt).toISOString(),
  };
}
