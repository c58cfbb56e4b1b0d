import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { entries } from "@/db/schema/search";

/** What of people's work can be found. It is a copy of their texts: the export has those themselves. */
export const personalSearchEntries = (database: Database) =>
  personalRows(database, "search", [
    {
      table: entries,
      users: [entries.authorId],
      organisation: entries.organisationId,
      order: entries.id,
      omit: "all",
    },
  ]);
