import { type SQL, sql } from "drizzle-orm";
import { foldText } from "../fold-text";
import type { SearchFilters, SearchQuery, SearchSort } from "../port";
import type { Term } from "../query-syntax";
import type { ReadQuery } from "../read-query";
import { type HitRow, hitsOfPage, type SimilarPair } from "./entry-hits.drizzle";
import { reachAuthors } from "./reach-arguments.drizzle";
import { decodeSearchCursor } from "./search-cursor";
import { allGroups, anyTerm } from "./text-query.drizzle";

/** Of all matches, so many are counted and can be paged through; where there are more, the newest of them. */
export const countedMatches = 5_000;
/** Of those, this many of the newest are ranked. */
const rankedMatches = 1_000;
/** Values of a facet. */
const facetValues = 30;

export type FacetRow = { facet: string; value: string; count: number };
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

/** The values of each facet among the candidates, the most frequent first. */
const facets: SQL = sql`
  select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'count', count) order by count desc, value), '[]'::jsonb)
  from (
    select facet, value, count, row_number() over (partition by facet order by count desc, value) as place from (
      select case when grouping(kind) = 0 then 'kind' when grouping(state) = 0 then 'state' when grouping(band) = 0 then 'scoreBand'
          when grouping(language) = 0 then 'language' when grouping(month) = 0 then 'month' else 'author' end as facet,
        coalesce(kind, state, band, language, month, author) as value, count(*)::int as count
      from (
        select kind, state, search.score_band(kind, score)::text as band, language,
          to_char(created_at at time zone 'UTC', 'YYYY-MM') as month, author_id::text as author
        from candidate
      ) value group by grouping sets ((kind), (state), (band), (language), (month), (author))
      union all
      select 'category', category, count(*)::int from candidate, unnest(categories) category group by category
    ) counted where value is not null
  ) placed where place <= ${facetValues}`;

/** One statement for a page, its facets and the total: candidates are found once, and headlines made for the page alone. */
export function searchStatement(
  query: SearchQuery,
  read: ReadQuery,
  { groups, pairs }: Asked,
  unwanted: SQL,
): SQL {
  const { reach, sort = "relevance", cursor, limit } = query;
  const order = orders[sort];
  return sql`
    with asked as materialized (
      select ${allGroups(groups)} as wanted, ${allGroups(read.groups)} as exactly, ${anyTerm(groups.flat())} as marked
    ),
    candidate as materialized (
      select found.* from asked, search.matches(asked.wanted, asked.exactly, ${unwanted},
        ${JSON.stringify(read.filters.map(toJson))}::jsonb, ${reachAuthors(reach)}, ${sort}, ${countedMatches + 1}, ${rankedMatches}) found
    ),
    page as (
      select id, rank, created_at, row_number() over (order by ${order}) as nth from candidate
      ${afterCursor(sort, cursor)} order by ${order} limit ${limit + 1}
    )
    select (select count(*)::int from candidate) as total, (${facets}) as facets,
      (${hitsOfPage(reach.organisationId, pairs)}) as hits`;
}
