import { and, desc, eq, isNull, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database, Transaction } from "@/db/client";
import { users } from "@/db/schema/accounts";
import { classes, invitations, memberships, organisations } from "@/db/schema/accounts-organisations";
import { decodeCursor } from "@/lib/kernel/page";
import { toLocale } from "../domain/locale";
import type { InvitationRepository, InvitationToSend } from "../organisation-ports";
import { acceptInvitation } from "./accept-invitation.drizzle";
import { invitedRole, isOpen, requestMail } from "./invitation-rows.drizzle";
import { requireMemberRoom, takeOrganisation, writeNote } from "./organisation-rows.drizzle";
import { hasEmail } from "./users-repository.drizzle";

const pruneAtMost = 10_000;

const columns = {
  id: invitations.id,
  organisationId: invitations.organisationId,
  email: invitations.email,
  role: invitedRole,
  classId: invitations.classId,
  invitedBy: invitations.invitedBy,
  createdAt: invitations.createdAt,
  sentAt: invitations.sentAt,
  expiresAt: invitations.expiresAt,
  acceptedAt: invitations.acceptedAt,
  revokedAt: invitations.revokedAt,
  className: classes.name,
};

/** Invitations in Postgres. One is found by its id or token alone in the platform's scope; the rest is the organisation's. */
export function makeInvitationRepository(database: Database): InvitationRepository {
  return {
    create: (invitation, limits, note) =>
      database.transaction({ organisationId: invitation.organisationId }, async (tx) => {
        const { organisationId, email, classId, createdAt } = invitation;
        await requireMemberRoom(tx, organisationId, await takeOrganisation(tx, organisationId));
        if (classId && !(await isClassOf(tx, organisationId, classId))) return "no-class";
        const member = and(eq(memberships.organisationId, organisationId), hasEmail(email));
        const [known] = await tx
          .select({ id: users.id })
          .from(memberships)
          .innerJoin(users, eq(users.id, memberships.userId))
          .where(member);
        if (known) return "member";
        const open = and(eq(invitations.organisationId, organisationId), isOpen);
        const sameAddress = sql`lower(${invitations.email}) = lower(${email})`;
        await tx
          .update(invitations)
          .set({ revokedAt: createdAt })
          .where(and(open, sameAddress, sql`${invitations.expiresAt} <= ${createdAt.toISOString()}`));
        if ((await tx.$count(invitations, and(open, sameAddress))) > 0) return "open";
        const recent = and(
          eq(invitations.organisationId, organisationId),
          sql`${invitations.createdAt} > ${limits.since.toISOString()}`,
        );
        if ((await tx.$count(invitations, recent)) >= limits.mostSince) return "too-many";
        if ((await tx.$count(invitations, open)) >= limits.mostOpen) return "too-many";
        await tx.insert(invitations).values({ ...invitation, sentAt: createdAt });
        await requestMail(tx, invitation.id);
        await writeNote(tx, note);
        return "created";
      }),

    find: (id) => database.transaction("platform", (tx) => findToSend(tx, eq(invitations.id, id))),

    findByTokenHash: (tokenHash) =>
      database.transaction("platform", (tx) => findToSend(tx, eq(invitations.tokenHash, tokenHash))),

    setTokenHash: (id, tokenHash) =>
      database.transaction("platform", async (tx) => {
        await tx.update(invitations).set({ tokenHash }).where(eq(invitations.id, id));
      }),

    listOpen: (organisationId, { cursor, limit }) =>
      database.transaction({ organisationId }, (tx) =>
        selectOf(tx)
          .where(
            and(eq(invitations.organisationId, organisationId), isOpen, cursor ? isAfter(cursor) : undefined),
          )
          .orderBy(desc(invitations.createdAt), desc(invitations.id))
          .limit(limit + 1),
      ),

    findOpen: (organisationId, id) =>
      database.transaction({ organisationId }, async (tx) => {
        const [row] = await selectOf(tx).where(isOne(organisationId, id));
        return row ?? null;
      }),

    revoke: (organisationId, id, now, note) =>
      database.transaction({ organisationId }, async (tx) => {
        const revoked = await tx
          .update(invitations)
          .set({ revokedAt: now })
          .where(isOne(organisationId, id))
          .returning({ id: invitations.id });
        if (revoked.length === 0) return false;
        await writeNote(tx, note);
        return true;
      }),

    resend: ({ organisationId, id, now, expiresAt, notSince }, note) =>
      database.transaction({ organisationId }, async (tx) => {
        const [row] = await tx
          .select({ sentAt: invitations.sentAt })
          .from(invitations)
          .where(isOne(organisationId, id))
          .for("update");
        if (!row) return "unknown";
        if (row.sentAt > notSince) return "too-soon";
        await tx.update(invitations).set({ sentAt: now, expiresAt }).where(eq(invitations.id, id));
        await requestMail(tx, id);
        await writeNote(tx, note);
        return "sent";
      }),

    accept: ({ id, organisationId }, userId, now, note) =>
      database.transaction({ organisationId }, (tx) =>
        acceptInvitation(tx, { id, organisationId, userId, now }, note),
      ),

    prune: (before) =>
      database.transaction("platform", async (tx) => {
        const old = tx
          .select({ id: invitations.id })
          .from(invitations)
          .where(lt(invitations.expiresAt, before))
          .limit(pruneAtMost);
        const gone = await tx
          .delete(invitations)
          .where(sql`${invitations.id} in (${old})`)
          .returning({ id: invitations.id });
        return gone.length;
      }),
  };
}

const selectOf = (tx: Transaction) =>
  tx.select(columns).from(invitations).leftJoin(classes, eq(classes.id, invitations.classId));

const isOne = (organisationId: string, id: string): SQL | undefined =>
  and(eq(invitations.organisationId, organisationId), eq(invitations.id, id), isOpen);

const isClassOf = async (tx: Transaction, organisationId: string, classId: string): Promise<boolean> =>
  (await tx.$count(
    classes,
    and(eq(classes.organisationId, organisationId), eq(classes.id, classId), isNull(classes.archivedAt)),
  )) > 0;

async function findToSend(tx: Transaction, condition: SQL): Promise<InvitationToSend | null> {
  const inviters = alias(users, "inviters");
  const invited = alias(users, "invited");
  const [row] = await tx
    .select({
      ...columns,
      organisationName: organisations.name,
      inviterName: inviters.name,
      inviterLocale: inviters.locale,
      invitedLocale: invited.locale,
    })
    .from(invitations)
    .innerJoin(organisations, eq(organisations.id, invitations.organisationId))
    .leftJoin(classes, eq(classes.id, invitations.classId))
    .leftJoin(inviters, eq(inviters.id, invitations.invitedBy))
    .leftJoin(invited, sql`lower(${invited.email}) = lower(${invitations.email})`)
    .where(condition);
  if (!row) return null;
  const { inviterName, inviterLocale, invitedLocale, ...invitation } = row;
  return {
    ...invitation,
    inviterName: inviterName ?? invitation.organisationName,
    locale: toLocale(invitedLocale ?? inviterLocale ?? ""),
  };
}

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${invitations.createdAt}, ${invitations.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
