import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditEntries, auditParticulars } from "@/db/schema/audit";

/** An entry beside what it says of people: null once that was erased. */
export type EntryRow = {
  entry: typeof auditEntries.$inferSelect;
  particulars: typeof auditParticulars.$inferSelect | null;
};

/** Entries with their particulars, to be narrowed and ordered by the caller. */
export const selectEntries = (tx: Transaction) =>
  tx
    .select({ entry: auditEntries, particulars: auditParticulars })
    .from(auditEntries)
    .leftJoin(
      auditParticulars,
      and(
        eq(auditParticulars.organisationId, auditEntries.organisationId),
        eq(auditParticulars.sequence, auditEntries.sequence),
      ),
    )
    .$dynamic();
