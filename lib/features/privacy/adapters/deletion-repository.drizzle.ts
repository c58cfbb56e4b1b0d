import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { deletions, privacyOutbox } from "@/db/schema/privacy";
import { auditEvent } from "@/lib/kernel/audit";
import type { DeletionRequested, PrivacyEventName } from "../events";
import type { Deletion, DeletionRepository } from "../ports";
import { deletionReceipt } from "../schemas";

/** Deletions in Postgres. Their links work without an account: the work runs in the platform's scope. */
export function makeDeletionRepository(database: Database): DeletionRepository {
  const findWhere = (condition: SQL | undefined): Promise<Deletion | null> =>
    database.transaction("platform", async (tx) => {
      const [row] = await tx.select().from(deletions).where(condition);
      return row ? { ...row, receipt: row.receipt && deletionReceipt.parse(row.receipt) } : null;
    });
  const isOpen = and(isNull(deletions.cancelledAt), isNull(deletions.finishedAt));
  return {
    request: (deletion, note) =>
      database.transaction("platform", async (tx) => {
        const saved = await tx
          .insert(deletions)
          .values(deletion)
          .onConflictDoNothing()
          .returning({ id: deletions.id });
        if (saved.length === 0) return false;
        const name: PrivacyEventName = "privacy/deletion.requested";
        const data: DeletionRequested = { deletionId: deletion.id, dueAt: deletion.dueAt.toISOString() };
        await tx.insert(privacyOutbox).values([{ eventId: deletion.id, name, data }, auditEvent(note)]);
        return true;
      }),

    find: (id) => findWhere(eq(deletions.id, id)),
    findByTokenHash: (tokenHash) => findWhere(eq(deletions.tokenHash, tokenHash)),
    findOpen: (userId) => findWhere(and(eq(deletions.userId, userId), isOpen)),

    cancel: (id, now, note) =>
      database.transaction("platform", async (tx) => {
        const cancelled = await tx
          .update(deletions)
          .set({ cancelledAt: now })
          .where(and(eq(deletions.id, id), isOpen, isNull(deletions.startedAt)))
          .returning({ id: deletions.id });
        if (cancelled.length > 0) await tx.insert(privacyOutbox).values(auditEvent(note));
        return cancelled.length > 0;
      }),

    begin: (id, now) =>
      database.transaction("platform", async (tx) => {
        const begun = await tx
          .update(deletions)
          .set({ startedAt: now })
          .where(and(eq(deletions.id, id), isOpen))
          .returning({ id: deletions.id });
        return begun.length > 0;
      }),

    finish: (id, receipt, note) =>
      database.transaction("platform", async (tx) => {
        const finished = await tx
          .update(deletions)
          .set({ finishedAt: new Date(receipt.finishedAt), receipt })
          .where(and(eq(deletions.id, id), isNull(deletions.finishedAt)))
          .returning({ id: deletions.id });
        if (finished.length > 0) await tx.insert(privacyOutbox).values(auditEvent(note));
      }),
  };
}
