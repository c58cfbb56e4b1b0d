import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSql } from "@/db/client";
import { sessions as sessionsTable } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makeSessionRepository } from "../adapters/sessions-repository.drizzle";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import { createUser } from "../testing/create-user";
import { openLockout } from "../testing/open-lockout";
import { makeChangePassword } from "./change-password";
import { makeConfirmPassword } from "./confirm-password";
import { makeListSessions, makeRevokeOtherSessions, makeRevokeSession } from "./manage-sessions";
import { makeResumeSession } from "./resume-session";
import { makeStartSession } from "./start-session";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
const minutes = 60_000;
const days = 24 * 60 * minutes;
const caller = { address: "2001:db8::7", userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
const password = "uma frase longa e calma";

beforeAll(async () => {
  stage = await openTestDatabase(4);
});
afterAll(() => stage.stop());

async function setUp() {
  const time = { now: Date.UTC(2026, 10, 21, 12) };
  const users = makeUserRepository(stage.database);
  const hasher = makePasswordHasher();
  const clock = () => new Date(time.now);
  const lockout = openLockout(stage.database, clock);
  const deps = {
    ...{ users, hasher, clock },
    sessions: makeSessionRepository(stage.database),
    confirmPassword: makeConfirmPassword({ users, hasher, lockout }),
  };
  const userId = await createUser(stage.database, { email: `${newId()}@example.org`, password });
  const start = makeStartSession(deps);
  const resumeFrom = makeResumeSession(deps);
  const resume = (claims: { userId: string; sessionId: string }) => resumeFrom(claims, caller);
  const logIn = async () => ({ userId, ...(await start(userId, caller)) });
  const signedIn = async (claims: { userId: string; sessionId: string }) => {
    const known = await resume(claims);
    if (!known) throw new Error("no session");
    return { ...known, sessionId: claims.sessionId };
  };
  return {
    ...{ time, userId, logIn, resume, signedIn, sessions: deps.sessions },
    list: makeListSessions(deps),
    revoke: makeRevokeSession(deps),
    revokeOthers: makeRevokeOtherSessions(deps),
    changePassword: makeChangePassword(deps),
  };
}

const rowOf = async (sessionId: string) => {
  const [row] = await stage.database.transaction("platform", (tx) =>
    tx.select().from(sessionsTable).where(eq(sessionsTable.id, sessionId)),
  );
  return row;
};

test("every login has a session of its own, which lives for thirty days however often it is used", async () => {
  const { logIn, resume, time } = await setUp();
  const [first, second] = [await logIn(), await logIn()];
  expect(first.sessionId).not.toBe(second.sessionId);
  time.now += 30 * days - 1;
  expect((await resume(first))?.actor).toMatchObject({
    userId: first.userId,
    proof: { kind: "session", id: first.sessionId, ...caller },
  });
  time.now += 1;
  expect(await resume(first)).toBeNull();
});

test("a session is worth nothing in another's name, nor one that never was", async () => {
  const { logIn, resume } = await setUp();
  const mine = await logIn();
  expect(await resume({ ...mine, userId: newId() })).toBeNull();
  expect(await resume({ ...mine, sessionId: newId() })).toBeNull();
});

test("the time last seen is written every five minutes at most", async () => {
  const { logIn, resume, time } = await setUp();
  const session = await logIn();
  const started = time.now;
  time.now += 5 * minutes;
  await resume(session);
  expect((await rowOf(session.sessionId))?.seenAt.getTime()).toBe(started);
  time.now += 1;
  await resume(session);
  expect((await rowOf(session.sessionId))?.seenAt.getTime()).toBe(time.now);
});

test("the list shows what lives, page by page, and marks the session that asks", async () => {
  const { logIn, list, revoke, signedIn, time } = await setUp();
  const all = [];
  for (let index = 0; index < 5; index += 1) {
    all.push(await logIn());
    time.now += minutes;
  }
  const [first, second] = all;
  if (!first || !second) throw new Error("no sessions");
  const { actor } = await signedIn(first);
  await revoke(actor, second.sessionId);
  const page = await list(actor, first.sessionId, { limit: 3 });
  const rest = await list(actor, first.sessionId, { limit: 3, cursor: page.next });
  const seen = [...page.items, ...rest.items];
  const expected = all.filter((one) => one !== second).map((one) => one.sessionId);
  expect(seen.map(({ id }) => id)).toEqual(expected.toReversed());
  expect(seen.filter(({ current }) => current).map(({ id }) => id)).toEqual([first.sessionId]);
  expect(seen[0]).toMatchObject(caller);
});

test("revoking is immediate, and only of one's own sessions", async () => {
  const [ana, bia] = [await setUp(), await setUp()];
  const [mine, other, theirs] = [await ana.logIn(), await ana.logIn(), await bia.logIn()];
  const { actor } = await ana.signedIn(mine);
  await expect(ana.revoke(actor, theirs.sessionId)).rejects.toMatchObject({ code: "not_found" });
  await expect(ana.revoke(actor, "1; drop table")).rejects.toMatchObject({ code: "not_found" });
  expect(await bia.resume(theirs)).not.toBeNull();
  await ana.revoke(actor, other.sessionId);
  expect(await ana.resume(other)).toBeNull();
  await expect(ana.revoke(actor, other.sessionId)).rejects.toMatchObject({ code: "not_found" });
  const [third, fourth] = [await ana.logIn(), await ana.logIn()];
  expect(await ana.revokeOthers(actor, mine.sessionId)).toBe(2);
  expect([await ana.resume(third), await ana.resume(fourth)]).toEqual([null, null]);
  expect(await ana.resume(mine)).not.toBeNull();
  expect(await bia.resume(theirs)).not.toBeNull();
});

test("a new password ends all sessions but the one that sets it", async () => {
  const { logIn, signedIn, resume, changePassword } = await setUp();
  const [mine, other] = [await logIn(), await logIn()];
  const session = await signedIn(mine);
  const fresh = "outra frase longa e calma";
  await expect(changePassword(session, { current: "errada", password: fresh })).rejects.toMatchObject({
    fields: [{ path: "current", message: "password_wrong" }],
  });
  await expect(changePassword(session, { current: password, password: "curta" })).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_too_short" }],
  });
  expect(await resume(other)).not.toBeNull();
  await changePassword(session, { current: password, password: fresh });
  expect(await resume(other)).toBeNull();
  expect(await resume(mine)).not.toBeNull();
  await changePassword(session, { current: fresh, password });
});

test("what ended long ago is forgotten", async () => {
  const { logIn, sessions, time } = await setUp();
  const session = await logIn();
  const expires = time.now + 30 * days;
  await sessions.prune(new Date(expires));
  expect(await rowOf(session.sessionId)).toBeDefined();
  await sessions.prune(new Date(expires + 1));
  expect(await rowOf(session.sessionId)).toBeUndefined();
});

test("a tenant's transaction sees no session at all", async () => {
  await (await setUp()).logIn();
  const rows = await stage.database.transaction({ organisationId: newId() }, (tx) =>
    tx.select().from(sessionsTable),
  );
  expect(rows).toEqual([]);
});

test("among 100,000 sessions a request's lookup and a page of the list scan no table", async () => {
  const { logIn, userId } = await setUp();
  const { sessionId } = await logIn();
  const sql = openSql(stage.postgres.superUrl, 1);
  await sql`insert into accounts.sessions (id, user_id, created_at, expires_at, address, user_agent)
    select gen_random_uuid(), ${userId}, now() - n * interval '1 second', now() + interval '1 day', '::1', ''
    from generate_series(1, 100000) n`;
  await sql`analyze accounts.sessions`;
  const lookup =
    await sql`explain select u.id from accounts.sessions s join accounts.users u on u.id = s.user_id
    join accounts.memberships m on m.user_id = u.id
    where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > now()`;
  const list = await sql`explain select id from accounts.sessions
    where user_id = ${userId} and revoked_at is null and expires_at > now()
    order by created_at desc, id desc limit 21`;
  await sql.end();
  expect(JSON.stringify(lookup)).toContain("sessions_pkey");
  expect(JSON.stringify(lookup)).not.toContain("Seq Scan on sessions");
  expect(JSON.stringify(list)).toMatch(/Index Scan Backward using sessions_(live|newest)/);
});
