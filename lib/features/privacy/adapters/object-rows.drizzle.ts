import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { objectRows } from "@/db/object-rows";
import { dataExports } from "@/db/schema/privacy";
import type { ObjectRows } from "@/lib/platform/storage/port";

/** The files of exports that are ready. One that is being made is its export's own already. */
export const exportObjects = (database: Database): ObjectRows =>
  objectRows(database, {
    table: dataExports,
    id: dataExports.id,
    key: dataExports.objectKey,
    bytes: dataExports.bytes,
    where: eq(dataExports.status, "ready"),
  });
