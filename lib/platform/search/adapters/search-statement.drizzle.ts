import { type SQL, sql } from "drizzle-orm";
import { foldText } from "../fold-text";
import type { SearchFilters, SearchQuery, SearchSort } from "../port";
import type { Term } from "../query-syntax";
import type { ReadQuery } from "../read-query";
import { type HitRow, hitsOfPage } from "./entry-hits.drizzle";
import { commonCounts, type FacetRow, facetCounts } from "./facet-counts.drizzle";
import { reachAuthors } from "./reach-arguments.drizzle";
import { decodeSearchCursor } from "./search-cursor";
import type { SimilarPair } from "./similar-pairs";
import { allGroups, anyTerm } from "./text-query.drizzle";

/** Of all matches, so many are counted and can be paged through; where there are more, the newest of them. Ranked ones cost more. */
export const countedMatches = (sort: SearchSort): number => (sort === "relevance" ? 2_000 : 5_000);
/** Ranked are so many of those that have a word in their title or theme, and as many of the others, the newest. */
const rankedMatches = 200;

export type SearchRow = { total: number; facets: FacetRow[]; hits: HitRow[] };

/** Which groups are looked for, and which of them were asked for as they are; where words were added, these come after. */
export type Asked = { groups: readonly (readonly Term[])[]; pairs: readonly SimilarPair[] };

const orders: Record<SearchSort, SQL> = {
  relevance: sql`rank desc, created_at desc, id desc`,
  newest: sql`created_at desc, id desc`,
  oldest: sql`created_at, id`,
  score: sql`coalesce(score, -1) desc, created_at desc, id desc`,
};

function afterCursor(sort: SearchSort, cursor: string | undefined): SQL {
  if (cursor === undefined) return sql``;
  const { value, at, id } = decodeSearchCursor(sort, cursor);
  const position = sql`${at}::timestamptz, ${id}::uuid`;
  if (sort === "newest") return sql`where (created_at, id) < (${position})`;
  if (sort === "oldest") return sql`where (created_at, id) > (${position})`;
  if (sort === "score")
    return sql`where (coalesce(score, -1), created_at, id) < (${Math.trunc(Number(value))}::int, ${position})`;
  return sql`where (rank, created_at, id) < (${value}::real, ${position})`;
}

const toJson = ({ rules, ...filters }: SearchFilters) => ({
  ...filters,
  ...(rules && { rules: rules.map(foldText) }),
});

/** One statement for a page, its facets and the total: candidates are found once, and headlines made for the page alone. */
export function searchStatement(
  query: SearchQuery,
  read: ReadQuery,
  { groups, pairs }: Asked,
  unwanted: SQL,
): SQL {
  const { reach, sort = "relevance", cursor, limit, groups: classes = [] } = query;
  const order = orders[sort];
  return sql`
    with asked as materialized (
      select ${allGroups(groups)} as wanted, ${allGroups(read.groups)} as exactly, ${anyTerm(groups.flat())} as marked
    ),
    candidate as materialized (
      select found.* from asked, search.matches(asked.wanted, asked.exactly, asked.marked, ${unwanted},
        ${JSON.stringify(read.filters.map(toJson))}::jsonb, ${reachAuthors(reach)}, ${sort}, ${countedMatches(sort) + 1}, ${rankedMatches}) found
    ),
    ${commonCounts},
    page as (
      select id, rank, created_at, row_number() over (order by ${order}) as nth from candidate
      ${afterCursor(sort, cursor)} order by ${order} limit ${limit + 1}
    )
    select (select count(*)::int from candidate) as total, (${facetCounts(classes)}) as facets,
      (${hitsOfPage(reach.organisationId, pairs)}) as hits`;
}
