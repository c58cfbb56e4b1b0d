import { and, asc, desc, eq, gt, gte, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { auditEntries, auditParticulars } from "@/db/schema/audit";
import { decodeCursor } from "@/lib/kernel/page";
import type { AuditStore, EntryFilter, Head, StoredEntry } from "../ports";
import { type EntryRow, selectEntries } from "./entry-rows.drizzle";

/**
 * Chains in Postgres. What appends to one waits for its turn until the transaction ends, so that numbers have no gaps and
 * each entry follows the one before it. Notes come from every organisation at once: appending runs in the platform's scope.
 */
export const makeAuditStore = (database: Database): AuditStore => ({
  append: (organisationId, ids, link) =>
    database.transaction("platform", async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`audit/${organisationId}`}, 0))`);
      const entries = link(await findHead(tx, organisationId), await findKnown(tx, organisationId, ids));
      if (entries.length === 0) return;
      await tx.insert(auditEntries).values(entries.map(toRow));
      await tx.insert(auditParticulars).values(entries.flatMap(toParticulars));
    }),

  head: (organisationId) => database.transaction({ organisationId }, (tx) => findHead(tx, organisationId)),

  list: (organisationId, filter) =>
    database.transaction({ organisationId }, async (tx) => {
      const rows = await selectEntries(tx)
        .where(and(eq(auditEntries.organisationId, organisationId), matches(filter)))
        .orderBy(desc(auditEntries.sequence))
        .limit(filter.limit + 1);
      return rows.map(toEntry);
    }),

  walk: (organisationId, after, limit) =>
    database.transaction({ organisationId }, async (tx) => {
      const rows = await selectEntries(tx)
        .where(and(eq(auditEntries.organisationId, organisationId), gt(auditEntries.sequence, after)))
        .orderBy(asc(auditEntries.sequence))
        .limit(limit);
      return rows.map(toEntry);
    }),

  listAbout: (userId, { cursor, limit }) =>
    database.transaction("platform", async (tx) => {
      const rows = await selectEntries(tx)
        .where(
          and(
            or(eq(auditEntries.actorId, userId), eq(auditEntries.targetId, userId)),
            cursor ? isAfter(cursor) : undefined,
          ),
        )
        .orderBy(desc(auditEntries.at), desc(auditEntries.id))
        .limit(limit + 1);
      return rows.map(toEntry);
    }),

  chains: (after, limit) =>
    database.transaction("platform", async (tx) => {
      const rows = await tx
        .select({ chain: auditEntries.organisationId })
        .from(auditEntries)
        .where(and(eq(auditEntries.sequence, 1), after ? gt(auditEntries.organisationId, after) : undefined))
        .orderBy(asc(auditEntries.organisationId))
        .limit(limit);
      return rows.map(({ chain }) => chain);
    }),
});

async function findHead(tx: Transaction, organisationId: string): Promise<Head | null> {
  const [row] = await tx
    .select({ sequence: auditEntries.sequence, hash: auditEntries.hash })
    .from(auditEntries)
    .where(eq(auditEntries.organisationId, organisationId))
    .orderBy(desc(auditEntries.sequence))
    .limit(1);
  return row ?? null;
}

async function findKnown(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: auditEntries.id })
    .from(auditEntries)
    .where(and(eq(auditEntries.organisationId, organisationId), inArray(auditEntries.id, [...ids])));
  return new Set(rows.map(({ id }) => id));
}

const matches = ({ action, actorId, targetId, from, to, before }: EntryFilter): SQL | undefined =>
  and(
    action === undefined ? undefined : eq(auditEntries.action, action),
    actorId === undefined ? undefined : eq(auditEntries.actorId, actorId),
    targetId === undefined ? undefined : eq(auditEntries.targetId, targetId),
    from && gte(auditEntries.at, from),
    to && lt(auditEntries.at, to),
    before === undefined ? undefined : lt(auditEntries.sequence, before),
  );

const toRow = ({ particulars: _, at, ...entry }: StoredEntry) => ({ ...entry, at: new Date(at) });

const toParticulars = ({ organisationId, sequence, particulars }: StoredEntry) =>
  particulars ? [{ organisationId, sequence, ...particulars }] : [];

function toEntry({ entry, particulars }: EntryRow): StoredEntry {
  if (!particulars) return { ...entry, at: entry.at.toISOString(), particulars };
  const { salt, targetName, details, address, userAgent } = particulars;
  const own = { salt, targetName, details, address, userAgent };
  return { ...entry, at: entry.at.toISOString(), particulars: own };
}

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${auditEntries.at}, ${auditEntries.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
