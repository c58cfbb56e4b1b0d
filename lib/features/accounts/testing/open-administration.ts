import { and, eq } from "drizzle-orm";
import { openSql } from "@/db/client";
import { accountsOutbox } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { AuditNote } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";
import { makeNoteRepository } from "../adapters/account-notes.drizzle";
import { makeAdminOrganisationRepository } from "../adapters/admin-organisations-repository.drizzle";
import { makeAdminSessionRepository } from "../adapters/admin-sessions-repository.drizzle";
import { makeAdminUserRepository } from "../adapters/admin-users-repository.drizzle";
import { makeImpersonationRepository } from "../adapters/impersonation-repository.drizzle";
import { makeMemberRepository } from "../adapters/memberships-repository.drizzle";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makeSessionRepository } from "../adapters/sessions-repository.drizzle";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import type { OpenSession } from "../session-ports";
import {
  makeBeginImpersonation,
  makeEndImpersonation,
  makeGetImpersonation,
} from "../use-cases/admin/impersonate";
import {
  makeChangeAnyOrganisation,
  makeGetAnyOrganisation,
  makeListAllOrganisations,
  makeListMembersOfAny,
} from "../use-cases/admin/manage-all-organisations";
import { makeListAllSessions, makeRevokeAnySession } from "../use-cases/admin/manage-all-sessions";
import { makeChangeUser, makeGetUser } from "../use-cases/admin/manage-users";
import { makeAuthenticate } from "../use-cases/authenticate";
import { makeChangeLocale } from "../use-cases/change-locale";
import { makeListSessions, makeRevokeOtherSessions } from "../use-cases/manage-sessions";
import { makeResumeSession } from "../use-cases/resume-session";
import { makeStartSession } from "../use-cases/start-session";
import { createUser } from "./create-user";
import { devices, secondFactorDeps } from "./open-lockout";

export const caller = { address: "2001:db8::7", userAgent: "Firefox" };
export const password = "uma frase longa e calma";
export const reason = "asked for help by phone";
export const forbidden = { code: "forbidden" };

type Claims = { userId: string; sessionId: string };

/** A database with what administrators do on it, and people on either side. The clock stands still unless it is moved. */
export async function openAdministration() {
  const { postgres, database, stop } = await openTestDatabase();
  const time = { now: Date.UTC(2026, 10, 22, 12) };
  const clock = () => new Date(time.now);

  const users = makeUserRepository(database);
  const deps = {
    ...secondFactorDeps(database, clock),
    ...{ users, devices, clock },
    hasher: makePasswordHasher(),
    notes: makeNoteRepository(database),
    sessions: makeSessionRepository(database),
    adminUsers: makeAdminUserRepository(database),
    adminSessions: makeAdminSessionRepository(database),
    adminOrganisations: makeAdminOrganisationRepository(database),
    impersonations: makeImpersonationRepository(database),
    members: makeMemberRepository(database),
  };
  const useCases = {
    resume: makeResumeSession(deps),
    start: makeStartSession(deps),
    authenticate: makeAuthenticate(deps),
    changeLocale: makeChangeLocale(deps),
    listOwn: makeListSessions(deps),
    revokeOthers: makeRevokeOtherSessions(deps),
    get: makeGetUser(deps),
    change: makeChangeUser(deps),
    listSessions: makeListAllSessions(deps),
    revoke: makeRevokeAnySession(deps),
    listOrganisations: makeListAllOrganisations(deps),
    getOrganisation: makeGetAnyOrganisation(deps),
    listMembers: makeListMembersOfAny(deps),
    changeOrganisation: makeChangeAnyOrganisation(deps),
    begin: makeBeginImpersonation(deps),
    state: makeGetImpersonation(deps),
    end: makeEndImpersonation(deps),
  };

  const asSuperuser = async (work: (sql: ReturnType<typeof openSql>) => Promise<unknown>): Promise<void> => {
    const sql = openSql(postgres.superUrl, 1);
    await work(sql);
    await sql.end();
  };

  async function open(claims: Claims): Promise<OpenSession> {
    const signedIn = await useCases.resume(claims, caller);
    if (!signedIn) throw new Error("no session");
    return { ...signedIn, sessionId: claims.sessionId };
  }

  /** Somebody who has signed in. */
  async function person(role: "user" | "admin" = "user") {
    const email = `${newId()}@example.org`;
    const userId = await createUser(database, { email, password, name: `Person ${email.slice(0, 8)}` });
    if (role === "admin") {
      await asSuperuser((sql) => sql`update accounts.users set platform_role = 'admin' where id = ${userId}`);
    }
    const claims = { userId, ...(await useCases.start(userId, caller)) };
    return {
      userId,
      email,
      claims,
      session: await open(claims),
      resume: () => useCases.resume(claims, caller),
    };
  }

  const notesOf = (userId: string, action: string): Promise<AuditNote[]> =>
    database.transaction("platform", async (tx) => {
      const rows = await tx
        .select({ data: accountsOutbox.data })
        .from(accountsOutbox)
        .where(and(eq(accountsOutbox.name, "audit/noted")));
      return rows
        .map(({ data }) => data as unknown as AuditNote)
        .filter((note) => note.action === action && note.target?.id === userId);
    });

  return { database, time, clock, useCases, open, person, notesOf, asSuperuser, stop };
}
