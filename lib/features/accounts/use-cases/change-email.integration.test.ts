import { afterAll, beforeAll, expect, test } from "vitest";
import { accountsOutbox } from "@/db/schema/accounts";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import type { Mail } from "@/lib/platform/mail/port";
import { makeEmailChangeRepository } from "../adapters/email-changes-repository.drizzle";
import { makeLinkTokens } from "../adapters/link-tokens";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import { createUser } from "../testing/create-user";
import { openLockout, testSecret } from "../testing/open-lockout";
import { makeConfirmEmailChange, makeRequestEmailChange, makeSendEmailChange } from "./change-email";
import { makeConfirmPassword } from "./confirm-password";
import { makeActorForUser } from "./resume-session";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
const password = "uma frase longa e calma";
const hours = 3_600_000;
const invalid = { code: "link_invalid" };

beforeAll(async () => {
  stage = await openTestDatabase();
});
afterAll(() => stage.stop());

async function setUp() {
  const time = { now: Date.UTC(2026, 10, 21, 12) };
  const mails: Mail[] = [];
  const clock = () => new Date(time.now);
  const base = {
    users: makeUserRepository(stage.database),
    emailChanges: makeEmailChangeRepository(stage.database),
    hasher: makePasswordHasher(),
    lockout: openLockout(stage.database, clock),
    tokens: makeLinkTokens(() => testSecret),
    mailer: { send: async (mail: Mail) => void mails.push(mail) },
    baseUrl: "https://elysia.example.org",
    clock,
  };
  const deps = { ...base, confirmPassword: makeConfirmPassword(base) };
  const email = `${newId()}@example.org`;
  const userId = await createUser(stage.database, { email, password, locale: "en" });
  const actorFor = makeActorForUser(deps);
  const signedIn = await actorFor(userId);
  if (!signedIn) throw new Error("no user");
  const session = { ...signedIn, sessionId: newId() };
  const request = makeRequestEmailChange(deps);
  const send = makeSendEmailChange(deps);
  const lastChange = async (): Promise<string> => {
    const rows = await stage.database.transaction("platform", (tx) => tx.select().from(accountsOutbox));
    return rows.toSorted((a, b) => a.id - b.id).at(-1)?.eventId ?? "";
  };
  return {
    ...{ time, mails, email, session, request, send, lastChange },
    confirm: makeConfirmEmailChange(deps),
    address: async () => (await actorFor(userId))?.profile.email,
    ask: async (wanted: string): Promise<string> => {
      await request(session, { email: wanted, password });
      await send({ changeId: await lastChange() });
      return /token=([\w-]{43})\s/.exec(mails.at(-1)?.body ?? "")?.[1] ?? "";
    },
  };
}

test("the new address counts once its link is opened, and the old one is told", async () => {
  const { ask, confirm, session, address, mails, email, send, lastChange } = await setUp();
  const wanted = `${newId()}@example.com`;
  const token = await ask(wanted);
  expect(mails).toMatchObject([
    { to: email, subject: "The address of your Elysia account is about to change" },
    { to: wanted, subject: "Confirm your new address for Elysia" },
  ]);
  await send({ changeId: await lastChange() });
  expect(mails.slice(2)).toEqual(mails.slice(0, 2));
  expect(await address()).toBe(email);
  await confirm(session, { token });
  expect(await address()).toBe(wanted);
  await expect(confirm(session, { token })).rejects.toMatchObject(invalid);
});

test("it takes the password, and the link a session of who asked, within a day", async () => {
  const [ana, bia] = [await setUp(), await setUp()];
  const body = { email: `${newId()}@example.com`, password: "errada, mas longa" };
  await expect(ana.request(ana.session, body)).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_wrong" }],
  });
  const token = await ana.ask(body.email);
  await expect(bia.confirm(bia.session, { token })).rejects.toMatchObject(invalid);
  ana.time.now += 24 * hours;
  await expect(ana.confirm(ana.session, { token })).rejects.toMatchObject(invalid);
  expect(await ana.address()).toBe(ana.email);
});

test("an address that has an account is asked for in vain, and the answer does not tell", async () => {
  const [ana, bia] = [await setUp(), await setUp()];
  expect(await ana.ask(bia.email.toUpperCase())).toBe("");
  expect(ana.mails).toMatchObject([{ to: ana.email }]);
});

test("of two who confirm one address at once, one gets it", async () => {
  const [ana, bia] = [await setUp(), await setUp()];
  const wanted = `${newId()}@example.com`;
  const [first, second] = [await ana.ask(wanted), await bia.ask(wanted)];
  const settled = await Promise.allSettled([
    ana.confirm(ana.session, { token: first }),
    bia.confirm(bia.session, { token: second }),
  ]);
  expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(settled.find((one) => one.status === "rejected")?.reason).toMatchObject(invalid);
});

test("three mails an hour", async () => {
  const { request, session, lastChange } = await setUp();
  const ids = new Set<string>();
  for (let index = 0; index < 5; index += 1) {
    await request(session, { email: `${index}-${newId()}@example.com`, password });
    ids.add(await lastChange());
  }
  expect(ids.size).toBe(3);
});
