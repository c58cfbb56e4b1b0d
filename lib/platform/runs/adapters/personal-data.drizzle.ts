import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { recordedAttempts, recordedRuns } from "@/db/schema/operations";

/** Recorded runs of organisations that go with a person: references, of no use outside. */
export const personalRuns = (database: Database) =>
  personalRows(database, "operations", [
    {
      table: recordedAttempts,
      where: ({ spaces }) => (spaces.length > 0 ? ofRuns(spaces) : undefined),
      order: recordedAttempts.runId,
      omit: "all",
    },
    { table: recordedRuns, organisation: recordedRuns.organisationId, order: recordedRuns.id, omit: "all" },
  ]);

const ofRuns = (spaces: readonly string[]) =>
  sql`${recordedAttempts.runId} in (select id from operations.runs where organisation_id in ${[...spaces]})`;
