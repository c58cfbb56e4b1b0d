import { like } from "drizzle-orm";
import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { idempotencyKeys, rateCounters } from "@/db/schema/gateway";

/** What the gateway remembers of a person's requests, for a day at most: of no use outside. */
export const personalRequests = (database: Database) =>
  personalRows(database, "gateway", [
    {
      table: idempotencyKeys,
      users: [idempotencyKeys.userId],
      organisation: idempotencyKeys.organisationId,
      order: idempotencyKeys.key,
      omit: "all",
    },
    {
      table: rateCounters,
      where: ({ userId }) => like(rateCounters.key, `%${userId}%`),
      order: rateCounters.key,
      omit: "all",
    },
  ]);
