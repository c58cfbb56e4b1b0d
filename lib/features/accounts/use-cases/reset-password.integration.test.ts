import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { accountsOutbox, passwordResets } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Mail } from "@/lib/platform/mail/port";
import { makeLinkTokens } from "../adapters/link-tokens";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makePasswordResetRepository } from "../adapters/password-resets-repository.drizzle";
import { makeSessionRepository } from "../adapters/sessions-repository.drizzle";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import type { Locale } from "../domain/locale";
import { createUser } from "../testing/create-user";
import { secondFactorDeps, testSecret } from "../testing/open-lockout";
import { makeAuthenticate } from "./authenticate";
import { makeRequestPasswordReset } from "./request-password-reset";
import { makeResetPassword } from "./reset-password";
import { makeResumeSession } from "./resume-session";
import { makeSendPasswordReset } from "./send-password-reset";
import { makeStartSession } from "./start-session";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
const old = "a senha de antes, longa";
const fresh = "a senha nova, tão longa";
const place = { network: "10.0.0.1" };
const minutes = 60_000;

beforeAll(async () => {
  stage = await openTestDatabase();
});
afterAll(() => stage.stop());

/** A signed-up person, a clock to move, and what was mailed. */
async function setUp(email: string, locale: Locale = "en") {
  const time = { now: Date.UTC(2026, 10, 21, 12) };
  const mails: Mail[] = [];
  const deps = {
    users: makeUserRepository(stage.database),
    sessions: makeSessionRepository(stage.database),
    resets: makePasswordResetRepository(stage.database),
    hasher: makePasswordHasher(),
    tokens: makeLinkTokens(() => testSecret),
    mailer: { send: async (mail: Mail) => void mails.push(mail) },
    ...secondFactorDeps(stage.database, () => new Date(time.now)),
    baseUrl: "https://elysia.example.org",
  };
  const userId = await createUser(stage.database, { email, password: old, locale });
  const request = makeRequestPasswordReset(deps);
  const send = makeSendPasswordReset(deps);
  const openResets = async () => {
    const rows = await stage.database.transaction("platform", (tx) =>
      tx
        .select()
        .from(passwordResets)
        .where(eq(passwordResets.userId, userId))
        .orderBy(passwordResets.createdAt),
    );
    return rows.map((row) => row.id);
  };
  return {
    time,
    mails,
    userId,
    request,
    send,
    openResets,
    reset: makeResetPassword(deps),
    authenticate: makeAuthenticate(deps),
    start: makeStartSession(deps),
    resume: makeResumeSession(deps),
    /** Asks, lets the durable step run, and takes the token out of the mail. */
    ask: async (): Promise<string> => {
      await request({ email });
      const resetId = (await openResets()).at(-1) ?? "";
      await send({ resetId });
      return /token=([\w-]{43})\s/.exec(mails.at(-1)?.body ?? "")?.[1] ?? "";
    },
  };
}

const nowhere = { address: "::1", userAgent: "" };
const invalidLink = { code: "reset_link_invalid" };

test("a mailed link sets a new password once and ends older sessions", async () => {
  const email = "rita@example.org";
  const { ask, reset, authenticate, start, resume, userId, time, mails } = await setUp(email);
  const before = { userId, ...(await start(userId, nowhere)) };
  expect(await resume(before, nowhere)).not.toBeNull();
  time.now += minutes;
  const token = await ask();
  expect(mails.at(-1)).toMatchObject({ to: email, subject: "Reset your Elysia password" });
  expect(mails.at(-1)?.body).toContain(`https://elysia.example.org/reset-password?token=${token}`);

  await reset({ token, password: fresh });
  expect(await authenticate({ email, password: fresh }, place)).toEqual({ userId });
  await expect(authenticate({ email, password: old }, place)).rejects.toMatchObject({
    code: "wrong_credentials",
  });
  expect(await resume(before, nowhere)).toBeNull();
  await expect(reset({ token, password: old })).rejects.toMatchObject(invalidLink);
});

test("the mail speaks the user's language", async () => {
  const { ask, mails } = await setUp("pt@example.org", "pt-BR");
  await ask();
  expect(mails[0]?.subject).toBe("Redefina a sua senha da Elysia");
});

test("of ten uses of one link at once, one succeeds", async () => {
  const { ask, reset } = await setUp("race-reset@example.org");
  const token = await ask();
  const settled = await Promise.allSettled(
    Array.from({ length: 10 }, () => reset({ token, password: fresh })),
  );
  expect(settled.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  for (const one of settled) if (one.status === "rejected") expect(one.reason).toMatchObject(invalidLink);
});

test("a link lives for an hour, and a refused password leaves it usable", async () => {
  const { ask, reset, time } = await setUp("late@example.org");
  const token = await ask();
  time.now += 60 * minutes - 1;
  await expect(reset({ token, password: "curta" })).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_too_short" }],
  });
  time.now += 1;
  await expect(reset({ token, password: fresh })).rejects.toMatchObject(invalidLink);
});

test("using one link closes the user's others", async () => {
  const { ask, reset } = await setUp("two@example.org");
  const [first, second] = [await ask(), await ask()];
  expect(first).not.toBe(second);
  await reset({ token: second, password: fresh });
  await expect(reset({ token: first, password: old })).rejects.toMatchObject(invalidLink);
});

test.each(["x", "../../etc/passwd", "A".repeat(43), "\u0000"])(
  "a made-up token is no link: %j",
  async (token) => {
    const { reset } = await setUp(`made-up-${token.length}-${token.charCodeAt(0)}@example.org`);
    await expect(reset({ token, password: fresh })).rejects.toMatchObject(invalidLink);
  },
);

test("a step that runs again sends the same mail under the same key; after use it sends none", async () => {
  const { ask, send, reset, mails, openResets } = await setUp("again@example.org");
  const token = await ask();
  const [resetId = ""] = await openResets();
  await send({ resetId });
  expect(mails).toHaveLength(2);
  expect(mails[1]).toEqual(mails[0]);
  await reset({ token, password: fresh });
  await send({ resetId });
  await send({ resetId: "0198c0de-0000-7000-8000-000000000000" });
  expect(mails).toHaveLength(2);
});

test("three open requests an hour, silently, also when they come at once", async () => {
  const email = "often@example.org";
  const { request, openResets, time } = await setUp(email);
  await Promise.all(Array.from({ length: 8 }, () => request({ email: email.toUpperCase() })));
  expect(await openResets()).toHaveLength(3);
  time.now += 61 * minutes;
  await request({ email });
  expect(await openResets()).toHaveLength(4);
});

test("row and event are written together; the event holds an id, the row only a hash", async () => {
  const { ask, openResets } = await setUp("events@example.org");
  const token = await ask();
  const [resetId = ""] = await openResets();
  const [rows, events] = await stage.database.transaction("platform", async (tx) => [
    await tx.select().from(passwordResets).where(eq(passwordResets.id, resetId)),
    await tx.select().from(accountsOutbox).where(eq(accountsOutbox.eventId, resetId)),
  ]);
  expect(events).toMatchObject([
    { name: "accounts/password-reset.requested", data: { resetId }, sentAt: null },
  ]);
  expect(rows[0]?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify([rows, events])).not.toContain(token);
});

test("an unknown address hears the same and leaves nothing", async () => {
  const { request } = await setUp("known@example.org");
  const count = () => stage.database.transaction("platform", (tx) => tx.$count(accountsOutbox));
  const before = await count();
  expect(await request({ email: "unknown@example.org" })).toBeUndefined();
  expect(await count()).toBe(before);
  await expect(request({ email: "no address" })).rejects.toMatchObject({
    fields: [{ path: "email", message: "email_invalid" }],
  });
});
