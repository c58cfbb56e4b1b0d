import { asc } from "drizzle-orm";
import type { Database } from "@/db/client";
import { goingWith, personalRows } from "@/db/personal-rows";
import { uploads } from "@/db/schema/documents";
import type { PersonalData } from "@/lib/kernel/personal-data";
import type { PartFiles } from "../upload-ports";

/** The files that people are sending. An upload that is not finished is exported by what was said of it. */
export function personalUploads({
  database,
  parts,
}: {
  database: Database;
  parts: Pick<PartFiles, "remove">;
}): PersonalData {
  const rows = personalRows(database, "uploads", [
    { table: uploads, users: [uploads.authorId], organisation: uploads.organisationId, order: uploads.id },
  ]);
  return {
    ...rows,
    erase: async (person) => {
      const theirs = await database.transaction("platform", (tx) =>
        tx
          .select({ id: uploads.id })
          .from(uploads)
          .where(goingWith(uploads, person))
          .orderBy(asc(uploads.id)),
      );
      for (const { id } of theirs) await parts.remove(id);
      return rows.erase(person);
    },
  };
}
