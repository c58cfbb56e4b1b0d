import type { Database } from "@/db/client";
import { objectRows } from "@/db/object-rows";
import { documents } from "@/db/schema/documents";
import type { ObjectRows } from "@/lib/platform/storage/port";

/** The originals of documents. */
export const documentObjects = (database: Database): ObjectRows =>
  objectRows(database, {
    table: documents,
    id: documents.id,
    key: documents.originalKey,
    bytes: documents.originalBytes,
  });
