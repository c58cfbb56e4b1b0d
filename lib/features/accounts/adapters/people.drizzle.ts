import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { emailChanges, users } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import type { Person } from "@/lib/kernel/personal-data";
import { toLocale } from "../domain/locale";
import type { PeopleRepository } from "../ports";
import { endTokens, revokeSessions } from "./revoke-sessions.drizzle";

const hasOthers = sql`exists (select from accounts.memberships other
  where other.organisation_id = ${memberships.organisationId} and other.user_id <> ${memberships.userId})`;
const hasOtherAdmins = sql`exists (select from accounts.memberships other
  where other.organisation_id = ${memberships.organisationId} and other.user_id <> ${memberships.userId}
    and other.role = 'organisation_admin')`;

/** Accounts as a whole: whose they are, and what depends on them. Identity crosses organisations. */
export const makePeopleRepository = (database: Database): PeopleRepository => ({
  find: (userId) =>
    database.transaction("platform", async (tx): Promise<Person | null> => {
      const [user] = await tx.select().from(users).where(eq(users.id, userId));
      if (!user) return null;
      const wanted = await tx
        .select({ email: emailChanges.email })
        .from(emailChanges)
        .where(eq(emailChanges.userId, userId));
      const spaces = await tx
        .select({ id: memberships.organisationId })
        .from(memberships)
        .where(and(eq(memberships.userId, userId), sql`not ${hasOthers}`));
      const emails = new Set([user.email, ...wanted.map(({ email }) => email)]);
      return {
        ...{ userId, name: user.name, locale: toLocale(user.locale) },
        emails: [...emails],
        spaces: spaces.map(({ id }) => id),
      };
    }),

  ownSpace: (userId) =>
    database.transaction("platform", async (tx) => {
      const [own] = await tx
        .select({ id: organisations.id })
        .from(memberships)
        .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
        .where(and(eq(memberships.userId, userId), eq(organisations.kind, "personal")))
        .limit(1);
      return own?.id ?? null;
    }),

  heldBy: (userId) =>
    database.transaction("platform", (tx) =>
      tx
        .select({ id: organisations.id, name: organisations.name })
        .from(memberships)
        .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
        .where(
          and(
            eq(memberships.userId, userId),
            eq(memberships.role, "organisation_admin"),
            sql`${hasOthers} and not ${hasOtherAdmins}`,
          ),
        )
        .orderBy(organisations.name),
    ),

  isLastAdmin: (userId) =>
    database.transaction("platform", async (tx) => {
      const admins = await tx
        .select({ id: users.id })
        .from(users)
        .where(eq(users.platformRole, "admin"))
        .limit(2);
      return admins.length === 1 && admins[0]?.id === userId;
    }),

  signOut: (userId, now) =>
    database.transaction("platform", async (tx) => {
      await revokeSessions(tx, userId, now);
      await endTokens(tx, userId);
    }),
});
