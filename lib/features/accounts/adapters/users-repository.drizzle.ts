import { and, asc, desc, eq, ilike, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { sessions, users } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import { decodeCursor } from "@/lib/kernel/page";
import { toLocale } from "../domain/locale";
import type { NewUser, UserRepository } from "../ports";
import { insertAccountNote } from "./account-notes.drizzle";
import { memberColumns, userColumns } from "./member-columns.drizzle";
import { endTokens, revokeSessions } from "./revoke-sessions.drizzle";

/** Users in Postgres. Identity crosses organisations: the work runs in the platform's scope. */
export function makeUserRepository(database: Database): UserRepository {
  return {
    create: (user) => database.transaction("platform", (tx) => insertUser(tx, user)),

    findCredentials: (email) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({ id: users.id, passwordHash: users.passwordHash, disabledAt: users.disabledAt })
          .from(users)
          .where(hasEmail(email));
        return row ?? null;
      }),

    findMember: (userId) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select(memberColumns)
          .from(users)
          .innerJoin(memberships, eq(memberships.userId, users.id))
          .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
          .where(and(eq(users.id, userId), isNull(users.disabledAt)))
          .orderBy(asc(memberships.createdAt), asc(memberships.organisationId))
          .limit(1);
        return row ? { ...row, locale: toLocale(row.locale) } : null;
      }),

    findMembership: (userId, organisationId) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({
            ...memberColumns,
            since: memberships.createdAt,
            credentialsVersion: users.credentialsVersion,
          })
          .from(users)
          .innerJoin(memberships, eq(memberships.userId, users.id))
          .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
          .where(
            and(
              eq(users.id, userId),
              isNull(users.disabledAt),
              organisationId ? eq(memberships.organisationId, organisationId) : undefined,
            ),
          )
          .orderBy(asc(memberships.createdAt), asc(memberships.organisationId))
          .limit(1);
        return row ? { ...row, locale: toLocale(row.locale) } : null;
      }),

    findCredentialsVersion: (email) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({ version: users.credentialsVersion })
          .from(users)
          .where(hasEmail(email));
        return row?.version ?? 0;
      }),

    findPasswordHash: (userId) =>
      database.transaction("platform", async (tx) => {
        const [row] = await tx
          .select({ passwordHash: users.passwordHash })
          .from(users)
          .where(eq(users.id, userId));
        return row?.passwordHash ?? null;
      }),

    setPassword: (userId, passwordHash, keepSession, now, note) =>
      database.transaction("platform", async (tx) => {
        await tx.update(users).set({ passwordHash, passwordChangedAt: now }).where(eq(users.id, userId));
        await revokeSessions(tx, userId, now, ne(sessions.id, keepSession));
        await endTokens(tx, userId);
        await insertAccountNote(tx, userId, note);
      }),

    list: ({ query, cursor, limit }) =>
      database.transaction("platform", async (tx) => {
        const rows = await tx
          .select(userColumns)
          .from(users)
          .where(and(query ? isNamed(query) : undefined, cursor ? isAfter(cursor) : undefined))
          .orderBy(desc(users.createdAt), desc(users.id))
          .limit(limit + 1);
        return rows.map((row) => ({ ...row, locale: toLocale(row.locale) }));
      }),

    setLocale: (userId, locale) =>
      database.transaction("platform", async (tx) => {
        await tx.update(users).set({ locale }).where(eq(users.id, userId));
      }),

    namesOf: (userIds) =>
      database.transaction("platform", async (tx) => {
        const rows = await tx
          .select({ id: users.id, name: users.name })
          .from(users)
          .where(inArray(users.id, [...userIds]));
        return new Map(rows.map(({ id, name }) => [id, name]));
      }),
  };
}

/** Inserts user, organisation and membership. @returns false when the address is taken; nothing is inserted then */
export async function insertUser(tx: Transaction, user: NewUser): Promise<boolean> {
  const { id: userId, organisationId, createdAt, ...columns } = user;
  const created = await tx
    .insert(users)
    .values({ ...columns, id: userId, createdAt, passwordChangedAt: createdAt })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (created.length === 0) return false;
  await tx.insert(organisations).values({ id: organisationId, name: user.name, createdAt });
  await tx.insert(memberships).values({ organisationId, userId, role: "owner", createdAt });
  return true;
}

/** Compares as the unique index does, so that Postgres uses it and both agree on what a lower-case letter is. */
export const hasEmail = (email: string): SQL => sql`lower(${users.email}) = lower(${email})`;

/** Compares with what somebody looks for: the beginning of the address, or a part of the name. */
export function isNamed(query: string): SQL | undefined {
  const literal = query.replace(/[\\%_]/g, "\\$&");
  return or(sql`lower(${users.email}) like lower(${`${literal}%`})`, ilike(users.name, `%${literal}%`));
}

function isAfter(text: string): SQL {
  const { at, id } = decodeCursor(text);
  return sql`(${users.createdAt}, ${users.id}) < (${at}::timestamptz, ${id}::uuid)`;
}
