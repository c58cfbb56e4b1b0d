import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { dataExports } from "@/db/schema/privacy";
import type { PersonalData } from "@/lib/kernel/personal-data";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import type { ExportRepository } from "../ports";

type Deps = { database: Database; exports: ExportRepository; storage: ObjectStorage };

const mostExports = 1_000;

/** The exports that people asked for, with their files. */
export function personalExports({ database, exports, storage }: Deps): PersonalData {
  const rows = personalRows(database, "privacy", [
    {
      table: dataExports,
      users: [dataExports.userId],
      organisation: dataExports.organisationId,
      order: dataExports.id,
      omit: ["objectKey"],
    },
  ]);
  return {
    ...rows,
    erase: async (person) => {
      let removed = 0;
      for (const { id, organisationId } of await exports.list(person.userId, mostExports))
        removed += await storage.deleteAll(organisationId, id);
      return [{ store: "objects of exports", removed }, ...(await rows.erase(person))];
    },
  };
}
