import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { entries, savedSearches, unmirrored, words } from "@/db/schema/search";
import { textArray } from "@/db/text-array";
import type { Person, PersonalData } from "@/lib/kernel/personal-data";

/** Notes what Elasticsearch has of a person, so that it is taken out there too, at once or as soon as it can be reached. */
const noteErased = (database: Database, { userId, spaces }: Person) =>
  database.transaction("platform", (tx) =>
    tx.execute(sql`
      insert into ${unmirrored} (organisation_id, id, version)
      select organisation_id, id, null from ${entries} entry
      where author_id = ${userId}::uuid or organisation_id = any(${textArray(spaces)}::uuid[])
      order by organisation_id, id
      on conflict (organisation_id, id) do update set version = null, attempts = 0, due_at = now()`),
  );

const rowsOf = (database: Database): PersonalData =>
  personalRows(database, "search", [
    {
      table: entries,
      users: [entries.authorId],
      organisation: entries.organisationId,
      order: entries.id,
      omit: "all",
    },
    { table: words, organisation: words.organisationId, order: words.word, omit: "all" },
    {
      table: savedSearches,
      users: [savedSearches.userId],
      organisation: savedSearches.organisationId,
      order: savedSearches.id,
    },
  ]);

/**
 * What of people's work can be found, a copy of their texts: the export has those themselves; and the searches that they keep.
 * @param isMirrored whether an Elasticsearch has it too
 */
export function personalSearchEntries(database: Database, isMirrored: boolean): PersonalData {
  const rows = rowsOf(database);
  if (!isMirrored) return rows;
  return {
    ...rows,
    async erase(person) {
      await noteErased(database, person);
      return rows.erase(person);
    },
  };
}
