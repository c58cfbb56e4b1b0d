import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { entries } from "@/db/schema/search";
import type { Reach } from "@/lib/kernel/reach";
import type { Suggestion } from "../port";
import { suggestionKey } from "./indexed-fields";
import { reachAuthors } from "./reach-arguments.drizzle";

/** Of the works that begin so, as many are looked at. */
const lookedAt = 500;

/**
 * Titles and themes that begin with what was typed, the most frequent first. Comparisons of a range are leakproof, so that
 * the index of the keys serves under row-level security.
 */
export async function suggestTexts(
  tx: Transaction,
  reach: Reach,
  prefix: string,
  limit: number,
): Promise<Suggestion[]> {
  const key = suggestionKey(prefix);
  if (key === null) return [];
  const authors = reachAuthors(reach);
  const beginning = (field: "title" | "theme") => {
    const column = sql.identifier(`${field}_key`);
    return sql`(select ${field} as field, ${sql.identifier(field)} as text, ${column} as key from ${entries}
      where organisation_id = ${reach.organisationId}::uuid
        and ${column} collate "C" >= ${key} and ${column} collate "C" < ${`${key}\u{10FFFF}`}
        and (${authors} is null or author_id = any(${authors}))
      order by ${column} collate "C" limit ${lookedAt})`;
  };
  const rows = await tx.execute<Suggestion>(sql`
    select field, min(text) as text from (${beginning("title")} union all ${beginning("theme")}) found
    group by field, key order by count(*) desc, key, field limit ${limit}`);
  return rows.map(({ field, text }) => ({ field, text }));
}
