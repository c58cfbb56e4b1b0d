import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { toLocale } from "../domain/locale";
import type { PersonRepository } from "../organisation-ports";
import { writeNote } from "./organisation-rows.drizzle";

/** People in Postgres. Identity crosses organisations: the work runs in the platform's scope. */
export const makePersonRepository = (database: Database): PersonRepository => ({
  find: (userId) =>
    database.transaction("platform", async (tx) => {
      const [row] = await tx
        .select({ id: users.id, name: users.name, email: users.email, locale: users.locale })
        .from(users)
        .where(eq(users.id, userId));
      return row ? { ...row, locale: toLocale(row.locale) } : null;
    }),

  change: (userId, changes, note) =>
    database.transaction("platform", async (tx) => {
      await tx.update(users).set(changes).where(eq(users.id, userId));
      await writeNote(tx, note);
    }),
});
