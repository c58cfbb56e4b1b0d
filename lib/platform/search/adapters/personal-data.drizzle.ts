import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { entries, savedSearches, words } from "@/db/schema/search";

/** What of people's work can be found, a copy of their texts: the export has those themselves; and the searches that they keep. */
export const personalSearchEntries = (database: Database) =>
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
