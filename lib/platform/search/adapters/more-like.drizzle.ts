import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema/search";
import type { Reach } from "@/lib/kernel/reach";
import type { SearchHit } from "../port";
import { type HitRow, hitsOfPage, toHit } from "./entry-hits.drizzle";
import { reachAuthors } from "./reach-arguments.drizzle";

/** So many of the newest works tell how rare a stem is. */
const sampled = 100;
const stemsCompared = 20;
const candidates = 500;

const nothingAsked = { groups: [], excluded: [], filters: [] };

/**
 * Works that share the stems by which one stands out: frequent in it, rare among the newest works (term frequency times
 * inverse document frequency, Spärck Jones 1972). @returns null where the work is not within reach
 */
export async function findLike(
  tx: Transaction,
  reach: Reach,
  id: string,
  limit: number,
): Promise<SearchHit[] | null> {
  const authors = reachAuthors(reach);
  const within = sql`organisation_id = ${reach.organisationId}::uuid and (${authors} is null or author_id = any(${authors}))`;
  const [row] = await tx.execute<{ known: boolean; hits: HitRow[] }>(sql`
    with work as materialized (select vector from ${entries} where ${within} and id = ${id}::uuid),
    newest as materialized (select vector from ${entries} where ${within} order by created_at desc, id desc limit ${sampled}),
    frequency as materialized (select lexeme, count(*) as works from newest, unnest(vector) group by lexeme),
    stems as (
      select stem.lexeme from work, unnest(work.vector) stem left join frequency using (lexeme)
      where length(stem.lexeme) > 3 and stem.lexeme ~ '^\\w+$'
      order by coalesce(array_length(stem.positions, 1), 1) * ln(${sampled + 2}::float / (1 + coalesce(frequency.works, 0))) desc, stem.lexeme
      limit ${stemsCompared}
    ),
    asked as materialized (
      select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery as marked from stems
    ),
    page as (
      select found.id, found.rank, found.created_at, row_number() over (order by found.rank desc, found.created_at desc, found.id desc) as nth
      from asked, search.matches(asked.marked, asked.marked, '', '', '[]', ${authors}, 'likeness', ${candidates}, ${candidates}) found
      where found.id <> ${id}::uuid order by nth limit ${limit}
    )
    select exists (select from work) as known, (${hitsOfPage(reach.organisationId, [])}) as hits`);
  if (!row?.known) return null;
  return row.hits.map((hit) => toHit(hit, nothingAsked, []));
}
