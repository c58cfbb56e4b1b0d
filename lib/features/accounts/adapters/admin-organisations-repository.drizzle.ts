import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import { auditEvent } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";
import { decodeCursor } from "@/lib/kernel/page";
import type { AdminOrganisationRepository, StoredOrganisation } from "../admin-ports";

/** Every organisation, for administrators of the platform. */
export function makeAdminOrganisationRepository(database: Database): AdminOrganisationRepository {
  return {
    list: ({ query, cursor, limit }) =>
      database.transaction("platform", (tx) =>
        select(
          tx,
          and(query ? begins(query) : undefined, cursor === undefined ? undefined : isAfter(cursor)),
        ).limit(limit + 1),
      ),

    find: (organisationId) =>
      database.transaction("platform", async (tx) => {
        const [row] = await select(tx, eq(organisations.id, organisationId));
        return row ?? null;
      }),

    countMembers: (organisationId) =>
      database.transaction({ organisationId }, (tx) =>
        tx.$count(memberships, eq(memberships.organisationId, organisationId)),
      ),

    setPlan: (organisationId, { plan, overrides }, note) =>
      database.transaction("platform", async (tx) => {
        await tx
          .select({ id: organisations.id })
          .from(organisations)
          .where(eq(organisations.id, organisationId))
          .for("no key update");
        const [before] = await select(tx, eq(organisations.id, organisationId));
        if (!before) return false;
        await tx
          .update(organisations)
          .set({ plan: plan ?? before.plan, quotaOverrides: overrides ?? before.overrides })
          .where(eq(organisations.id, organisationId));
        const told = note(before);
        const forThem = { ...told, id: newId(), organisationId, address: null, userAgent: null };
        await tx.insert(accountsOutbox).values([auditEvent(told), auditEvent(forThem)]);
        return true;
      }),
  };
}

function select(tx: Transaction, which: SQL | undefined) {
  const members = tx
    .select({ all: count() })
    .from(memberships)
    .where(eq(memberships.organisationId, organisations.id));
  return tx
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      plan: organisations.plan,
      overrides: organisations.quotaOverrides,
      members: sql<number>`(${members})`.mapWith(Number),
      createdAt: organisations.createdAt,
    } satisfies Record<keyof StoredOrganisation, unknown>)
    .from(organisations)
    .where(which)
    .orderBy(desc(organisations.createdAt), desc(organisations.id));
}

const begins = (query: string): SQL =>
  sql`lower(${organisations.name}) like lower(${`${query.replace(/[\\%_]/g, "\\$&")}%`})`;

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${organisations.createdAt}, ${organisations.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
