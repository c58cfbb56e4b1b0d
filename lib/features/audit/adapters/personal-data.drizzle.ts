import { and, asc, eq, gt, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { inSpaces } from "@/db/personal-rows";
import { auditEntries, auditParticulars } from "@/db/schema/audit";
import { type ExportFile, jsonArray, type Person, type PersonalData } from "@/lib/kernel/personal-data";
import { selectEntries } from "./entry-rows.drizzle";

const readAtOnce = 500;

/** Entries that a person made or that are about them, and all of their own spaces. */
const about = (person: Person): SQL | undefined =>
  or(
    eq(auditEntries.actorId, person.userId),
    eq(auditEntries.impersonatorId, person.userId),
    eq(auditEntries.targetId, person.userId),
    inSpaces(auditEntries.organisationId, person),
  );

/**
 * What the audit log holds of people. The entries stay, since a chain with gaps proves nothing; they name people by ids
 * that stand for nobody once the account is gone. Names, addresses and details go.
 */
export const personalAudit = (database: Database): PersonalData => ({
  name: "audit",
  tables: ["audit.entries", "audit.particulars"],

  async *export(person): AsyncGenerator<ExportFile> {
    yield { path: "data/audit.json", content: jsonArray(entriesOf(database, person)) };
  },

  erase: (person) =>
    database.transaction("platform", async (tx) => {
      const own = tx
        .select({ organisationId: auditEntries.organisationId, sequence: auditEntries.sequence })
        .from(auditEntries)
        .where(about(person));
      const { count } = await tx
        .delete(auditParticulars)
        .where(sql`(${auditParticulars.organisationId}, ${auditParticulars.sequence}) in ${own}`);
      return [{ store: "audit.particulars", removed: count }];
    }),
});

async function* entriesOf(database: Database, person: Person): AsyncGenerator<object> {
  for (let after: { organisationId: string; sequence: number } | undefined; ; ) {
    const isAfter = after
      ? or(
          gt(auditEntries.organisationId, after.organisationId),
          and(
            eq(auditEntries.organisationId, after.organisationId),
            gt(auditEntries.sequence, after.sequence),
          ),
        )
      : undefined;
    const rows = await database.transaction("platform", (tx) =>
      selectEntries(tx)
        .where(and(about(person), isAfter))
        .orderBy(asc(auditEntries.organisationId), asc(auditEntries.sequence))
        .limit(readAtOnce),
    );
    for (const { entry, particulars } of rows) {
      const { targetName = null, details = {}, address = null, userAgent = null } = particulars ?? {};
      // From where others did something to this person is theirs.
      const own = entry.actorId === person.userId ? { address, userAgent } : {};
      yield { ...entry, targetName, details, ...own };
    }
    after = rows.at(-1)?.entry;
    if (rows.length < readAtOnce) return;
  }
}
