import type { Database } from "@/db/client";
import { objectRows } from "@/db/object-rows";
import { submissions } from "@/db/schema/analyses";
import type { ObjectRows } from "@/lib/platform/storage/port";

/** The originals of works. What else is stored under a work, as the receipts of its analyses, goes with it. */
export const workObjects = (database: Database): ObjectRows =>
  objectRows(database, {
    table: submissions,
    id: submissions.id,
    key: submissions.originalKey,
    bytes: submissions.originalBytes,
  });
