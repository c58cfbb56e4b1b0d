import { and, asc, count, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { dataExports, privacyOutbox } from "@/db/schema/privacy";
import { auditEvent } from "@/lib/kernel/audit";
import type { ExportRequested, PrivacyEventName } from "../events";
import type { ExportRepository } from "../ports";

/** Exports in Postgres. They hold what is of several organisations: the work runs in the platform's scope. */
export const makeExportRepository = (database: Database): ExportRepository => ({
  request: (wanted, { since, most }, note) =>
    database.transaction("platform", async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`privacy/${wanted.userId}`}, 0))`);
      const own = eq(dataExports.userId, wanted.userId);
      const [open] = await tx
        .select({ id: dataExports.id })
        .from(dataExports)
        .where(and(own, eq(dataExports.status, "queued")))
        .limit(1);
      const [recent] = await tx
        .select({ asked: count() })
        .from(dataExports)
        .where(and(own, gt(dataExports.createdAt, since)));
      if (open || (recent?.asked ?? 0) >= most) return false;
      await tx.insert(dataExports).values(wanted);
      const name: PrivacyEventName = "privacy/export.requested";
      const data: ExportRequested = { exportId: wanted.id };
      await tx.insert(privacyOutbox).values([{ eventId: wanted.id, name, data }, auditEvent(note)]);
      return true;
    }),

  find: (id) =>
    database.transaction("platform", async (tx) => {
      const [row] = await tx.select().from(dataExports).where(eq(dataExports.id, id));
      return row ?? null;
    }),

  list: (userId, limit) =>
    database.transaction("platform", (tx) =>
      tx
        .select()
        .from(dataExports)
        .where(eq(dataExports.userId, userId))
        .orderBy(desc(dataExports.createdAt), desc(dataExports.id))
        .limit(limit),
    ),

  finish: (id, file, at) =>
    database.transaction("platform", async (tx) => {
      await tx
        .update(dataExports)
        .set({ status: file ? "ready" : "failed", ...file, finishedAt: at })
        .where(eq(dataExports.id, id));
    }),

  listExpired: (now, limit) =>
    database.transaction("platform", (tx) =>
      tx
        .select()
        .from(dataExports)
        .where(lte(dataExports.expiresAt, now))
        .orderBy(asc(dataExports.expiresAt))
        .limit(limit),
    ),

  remove: (id) =>
    database.transaction("platform", async (tx) => {
      await tx.delete(dataExports).where(eq(dataExports.id, id));
    }),
});
