import { type SQL, sql } from "drizzle-orm";
import { textArray } from "@/db/text-array";
import type { AuthorGroup } from "../port";

/** Values of a facet. */
const facetValues = 30;

export type FacetRow = { facet: string; value: string; count: number };

/** What candidates have in common, of which there is little, and who wrote them: facets add these up. */
export const commonCounts: SQL = sql`
  shared as materialized (
    select kind, state, search.score_band(kind, score) as band, language,
      date_trunc('month', created_at at time zone 'UTC') as month, count(*)::int as works
    from candidate group by 1, 2, 3, 4, 5
  ),
  writer as materialized (select author_id, count(*)::int as works from candidate group by author_id)`;

function groupCounts(groups: readonly AuthorGroup[]): SQL {
  const members = groups.flatMap(({ id, authors }) =>
    [...new Set(authors)].map((author) => ({ id, author })),
  );
  if (members.length === 0) return sql``;
  return sql`union all
    select 'group', member.id, sum(writer.works)::int
    from unnest(${textArray(members.map(({ id }) => id))}, ${textArray(members.map(({ author }) => author))}::uuid[]) member (id, author)
    join writer on writer.author_id = member.author group by member.id`;
}

/** The values of each facet among the candidates, the most frequent first: as many as a list shows, and every group. */
export const facetCounts = (groups: readonly AuthorGroup[]): SQL => sql`
  select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'count', count) order by count desc, value), '[]'::jsonb)
  from (
    select facet, value, count, row_number() over (partition by facet order by count desc, value) as place from (
      select case when grouping(kind) = 0 then 'kind' when grouping(state) = 0 then 'state' when grouping(band) = 0 then 'scoreBand'
          when grouping(language) = 0 then 'language' else 'month' end as facet,
        coalesce(kind, state, band::text, language, to_char(month, 'YYYY-MM')) as value, sum(works)::int as count
      from shared group by grouping sets ((kind), (state), (band), (language), (month))
      union all select 'author', author_id::text, works from writer
      union all select 'category', category, count(*)::int from candidate, unnest(categories) category group by category
      ${groupCounts(groups)}
    ) counted where value is not null
  ) placed where place <= ${facetValues} or facet = 'group'`;
