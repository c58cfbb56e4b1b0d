import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { usageCounters, usageTakes } from "@/db/schema/usage";

/** How much organisations that go with a person have used. */
export const personalUsage = (database: Database) =>
  personalRows(database, "usage", [
    { table: usageTakes, organisation: usageTakes.organisationId, order: usageTakes.key, omit: "all" },
    { table: usageCounters, organisation: usageCounters.organisationId, order: usageCounters.since },
  ]);
