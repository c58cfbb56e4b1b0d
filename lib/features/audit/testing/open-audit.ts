import type { Sql } from "postgres";
import { openSql } from "@/db/client";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { type Actor, permissions } from "@/lib/kernel/actor";
import { type AuditNote, auditNote } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";
import { makeAuditStore } from "../adapters/audit-store.drizzle";
import { makeAppendNotes } from "../use-cases/append-notes";
import { makeListAudit } from "../use-cases/list-audit";
import { makeVerifyChain } from "../use-cases/verify-chain";

/** Everybody's name, made of the id. */
export const namesOf = async (ids: readonly string[]) => new Map(ids.map((id) => [id, `name of ${id}`]));

/** The audit log on a database of its own, and a way past its triggers. */
export async function openAudit() {
  const { postgres, database, stop } = await openTestDatabase(20);
  const superuser = openSql(postgres.superUrl, 1);
  const store = makeAuditStore(database);
  return {
    ...{ postgres, superuser, store },
    append: makeAppendNotes({ store }),
    list: makeListAudit({ store, namesOf }),
    verify: makeVerifyChain({ store }),
    /** As the owner of the database would who rewrites history: past the triggers. */
    rewriting: (work: (sql: Sql) => Promise<unknown>) =>
      superuser.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        await work(tx as unknown as Sql);
      }),
    stop: async (): Promise<void> => {
      await superuser.end();
      await stop();
    },
  };
}

/** A member of an organisation of its own, unless told otherwise, who may read its log. */
export const member = (
  organisationId = newId(),
  held: Actor["permissions"] = new Set(["audit.read"]),
): Actor => ({
  userId: newId(),
  organisationId,
  permissions: held,
  platform: false,
  proof: { kind: "session", id: newId(), address: "203.0.113.7", userAgent: "Firefox" },
});

export const platformAdmin = (): Actor => ({ ...member(newId(), new Set(permissions)), platform: true });

export const noteOf = (actor: Actor, action = "class.renamed", at = new Date()): AuditNote =>
  auditNote(actor, {
    action,
    target: { kind: "class", id: "c1", name: "3º B" },
    details: { from: "3º A", size: 30, open: true, before: null },
    at,
  });

export const notesOf = (actor: Actor, count: number): AuditNote[] =>
  Array.from({ length: count }, () => noteOf(actor));
