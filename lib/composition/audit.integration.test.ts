import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { databaseFor, openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { totpCode } from "@/lib/features/accounts/adapters/totp";
import { createUser } from "@/lib/features/accounts/testing/create-user";
import { type Actor, systemActor } from "@/lib/kernel/actor";
import { auditEventName } from "@/lib/kernel/audit";
import { newId } from "@/lib/kernel/ids";

let postgres: TestDatabase;
let superuser: ReturnType<typeof openSql>;
let product: {
  accounts: typeof import("./accounts").accounts;
  audit: typeof import("./audit").audit;
  durable: typeof import("./durable").durable;
  mailbox: typeof import("./mail").mailbox;
  startOutboxRelays: typeof import("./outbox").startOutboxRelays;
  closeDatabases: typeof import("@/db/client").closeDatabases;
};
const password = "três tigres tristes";
const caller = { address: "203.0.113.9", userAgent: "Firefox" };

beforeAll(async () => {
  postgres = await createTestDatabase();
  superuser = openSql(postgres.superUrl, 1);
  vi.stubEnv("DATABASE_URL", postgres.appUrl);
  vi.stubEnv("ELYSIA_SECRET", "a secret of more than thirty-two characters");
  vi.stubEnv("ELYSIA_DEMO", "1");
  vi.stubEnv("LOG_LEVEL", "silent");
  product = {
    ...(await import("./accounts")),
    ...(await import("./audit")),
    ...(await import("./durable")),
    ...(await import("./mail")),
    ...(await import("./outbox")),
    ...(await import("@/db/client")),
  };
});
afterAll(async () => {
  await product.durable().close();
  await product.closeDatabases();
  await superuser.end();
  await postgres.drop();
  vi.unstubAllEnvs();
});

/** Somebody who has signed in, with the session. */
async function signIn(email: string) {
  const userId = await createUser(databaseFor("accounts"), { email, password });
  const { sessionId } = await product.accounts().startSession(userId, caller);
  const signedIn = await product.accounts().resumeSession({ userId, sessionId }, caller);
  if (!signedIn) throw new Error("nobody is signed in");
  return { ...signedIn, sessionId };
}

/** Lets the relays run until the outbox of the accounts is empty of notes. */
async function relayed(): Promise<void> {
  vi.spyOn(product.durable().queue, "send").mockResolvedValue();
  const relays = await product.startOutboxRelays();
  const waiting = () => superuser`select from accounts.outbox where name = ${auditEventName}`;
  await expect.poll(waiting).toHaveLength(0);
  await relays.stop();
}

const actionsOf = async (actor: Actor, query: object = {}) =>
  (await product.audit().list(actor, { ...query, limit: 100 })).items.map(({ action }) => action).reverse();

it("tells of what somebody does with their account, in the chain of their own space", async () => {
  const session = await signIn("rita@example.com");
  const { accounts } = product;
  const other = await accounts().startSession(session.actor.userId, caller);
  await accounts().revokeSession(session.actor, other.sessionId);
  await accounts().startSession(session.actor.userId, caller);
  await accounts().revokeOtherSessions(session.actor, session.sessionId);
  await accounts().changePassword(session, { current: password, password: "outra frase longa e calma" });
  await accounts().beginSecondFactor(session, "outra frase longa e calma");
  const state = await accounts().secondFactor(session);
  if (state.state !== "pending") throw new Error("not begun");
  const secret = Buffer.from(fromBase32(state.secret));
  const codes = await accounts().confirmSecondFactor(
    session,
    totpCode(secret, Math.floor(Date.now() / 30_000)),
  );
  await accounts().authenticate(
    { email: "rita@example.com", password: "outra frase longa e calma", code: codes[0] },
    { network: "203.0.113.0" },
  );
  await accounts().disableSecondFactor(session, {
    password: "outra frase longa e calma",
    code: codes[1] ?? "",
  });
  await accounts().endSession({ userId: session.actor.userId, sessionId: session.sessionId });
  await relayed();
  expect(await actionsOf(session.actor)).toEqual([
    "session.started",
    "session.started",
    "session.revoked",
    "session.started",
    "sessions.revoked",
    "password.changed",
    "second-factor.enabled",
    "recovery-code.used",
    "recovery-code.used",
    "second-factor.disabled",
    "session.ended",
  ]);
  const [entry] = (await product.audit().list(session.actor, { action: "password.changed" })).items;
  expect(entry).toMatchObject({
    actor: { id: session.actor.userId, name: "Rita" },
    via: "session",
    target: { kind: "user", id: session.actor.userId },
    ...caller,
  });
  expect(
    (await product.audit().list(session.actor, { action: "sessions.revoked" })).items[0]?.details,
  ).toEqual({
    count: 1,
  });
  expect((await product.audit().verifyChain(session.actor, undefined)).fault).toBeNull();
});

it("tells of a login that failed in the platform's chain, without the address that was tried", async () => {
  await signIn("bia@example.com");
  for (const email of ["bia@example.com", "nobody@example.com"])
    await expect(
      product.accounts().authenticate({ email, password: "errada, mas longa" }, { network: "198.51.100.0" }),
    ).rejects.toMatchObject({ code: "wrong_credentials" });
  await relayed();
  const { items } = await product
    .audit()
    .list(systemActor(newId()), { chain: "platform", action: "login.failed" });
  expect(items).toHaveLength(2);
  for (const item of items)
    expect(item).toMatchObject({ actor: null, address: "198.51.100.0", details: { reason: "credentials" } });
  expect(JSON.stringify(items)).not.toContain("example.com");
  expect(new Set(items.map(({ target }) => target?.id)).size).toBe(2);
});

it("hands notes to the log while the engine is down, and holds up none for one that is malformed", async () => {
  const { actor } = await signIn("caio@example.com");
  await superuser`insert into accounts.outbox (event_id, name, data)
    values (${newId()}, ${auditEventName}, '{"id": "?"}'), (${newId()}, 'test/event', '{}')`;
  vi.spyOn(product.durable().queue, "send").mockRejectedValue(new Error("down"));
  const relays = await product.startOutboxRelays();
  await expect.poll(() => actionsOf(actor)).toEqual(["session.started"]);
  await relays.stop();
  await relayed();
  expect(await actionsOf(actor)).toEqual(["session.started"]);
});

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const fromBase32 = (text: string): number[] =>
  (
    [...text]
      .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"))
      .join("")
      .match(/.{8}/g) ?? []
  ).map((bits) => Number.parseInt(bits, 2));
