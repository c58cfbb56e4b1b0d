import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { ignores } from "@/db/schema/preferences";

/** What people prefer. */
export const personalPreferences = (database: Database) =>
  personalRows(database, "preferences", [
    { table: ignores, users: [ignores.userId], organisation: ignores.organisationId, order: ignores.id },
  ]);
