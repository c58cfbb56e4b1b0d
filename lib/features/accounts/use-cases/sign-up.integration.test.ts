import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { memberships, organisations, users as usersTable } from "@/db/schema/accounts";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { systemClock } from "@/lib/kernel/clock";
import { makePasswordHasher } from "../adapters/password-hasher.argon2";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import type { SignUpBody } from "../schemas";
import { makeActorForUser } from "./actor-for-user";
import { makeAuthenticate } from "./authenticate";
import { makeChangeLocale } from "./change-locale";
import { makeSeedDemoAccounts } from "./seed-demo-accounts";
import { makeSignUp } from "./sign-up";

let postgres: TestDatabase;
let database: Database;
const password = "uma frase longa e calma";
const person = (changes: Partial<SignUpBody> = {}): SignUpBody => ({
  name: "Maria Silva",
  email: "maria@example.org",
  password,
  locale: "pt-BR",
  ...changes,
});

beforeAll(async () => {
  postgres = await createTestDatabase();
  database = openDatabase(postgres.appUrl, 10);
});
afterAll(async () => {
  await database.close();
  await postgres.drop();
});

function makeAccounts() {
  const deps = { users: makeUserRepository(database), hasher: makePasswordHasher(), clock: systemClock };
  return {
    signUp: makeSignUp(deps),
    authenticate: makeAuthenticate(deps),
    actorFor: makeActorForUser(deps),
    changeLocale: makeChangeLocale(deps),
    seed: (demo: boolean) => makeSeedDemoAccounts({ ...deps, demo })(),
  };
}

test("a new user signs in, in a personal organisation, with a user's permissions", async () => {
  const { signUp, authenticate, actorFor } = makeAccounts();
  const { userId } = await signUp(person({ email: " Maria@Example.ORG " }));
  expect(await authenticate({ email: "mARIA@example.org", password })).toEqual({ userId });
  const signedIn = await actorFor(userId);
  expect(signedIn?.profile).toEqual({
    name: "Maria Silva",
    email: "Maria@example.org",
    locale: "pt-BR",
    platformRole: "user",
  });
  expect(signedIn?.actor.platform).toBe(false);
  expect([...(signedIn?.actor.permissions ?? [])].toSorted()).toEqual([
    "analyses.read",
    "analyses.write",
    "notifications.read",
    "search.read",
  ]);
});

test.each([
  { email: "maria@example.org", password: "errada, mas longa" },
  { email: "nobody@example.org", password },
  { email: "not an address", password: "" },
  { email: "maria@example.org", password: "x".repeat(5000) },
  { email: "maria\u0000@example.org", password: "nul\u0000" },
])("wrong credentials do not say what is wrong: $email", async (input) => {
  await expect(makeAccounts().authenticate(input)).rejects.toMatchObject({
    code: "wrong_credentials",
    fields: [],
  });
});

test("of twenty sign-ups with one address at once, one succeeds and leaves one organisation", async () => {
  const { signUp } = makeAccounts();
  const before = await countRows();
  const attempts = Array.from({ length: 20 }, (_, index) =>
    signUp(person({ email: index % 2 ? "race@example.org" : "RACE@example.org" })),
  );
  const settled = await Promise.allSettled(attempts);
  const refused = settled.filter((one) => one.status === "rejected").map((one) => one.reason.code);
  expect(refused).toEqual(Array(19).fill("email_taken"));
  expect(await countRows()).toEqual(before.map((rows) => rows + 1));
});

test("every wrong field is named once, by what is wrong with it", async () => {
  const wrong = person({ name: "  ", email: "maria@", password: "curta" });
  await expect(makeAccounts().signUp(wrong)).rejects.toMatchObject({
    code: "invalid_input",
    fields: [
      { path: "name", message: "name_missing" },
      { path: "email", message: "email_invalid" },
    ],
  });
  const nul = person({ name: "Maria\u0000Silva", email: "z@example.org" });
  await expect(makeAccounts().signUp(nul)).rejects.toMatchObject({
    fields: [{ path: "name", message: "name_invalid" }],
  });
  const weak = person({ email: "mariana@example.org", password: "viva a mariana" });
  await expect(makeAccounts().signUp(weak)).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_contains_email" }],
  });
});

test("the language changes for the actor", async () => {
  const { signUp, actorFor, changeLocale } = makeAccounts();
  const { userId } = await signUp(person({ email: "english@example.org" }));
  const before = await actorFor(userId);
  if (!before) throw new Error("no actor");
  await changeLocale(before.actor, "en");
  expect((await actorFor(userId))?.profile.locale).toBe("en");
});

test("nobody is nobody's actor", async () => {
  const { actorFor } = makeAccounts();
  expect(await actorFor("0198c0de-0000-7000-8000-000000000000")).toBeNull();
  expect(await actorFor("'; drop table accounts.users; --")).toBeNull();
});

test("demo accounts are seeded once, and only in the demo", async () => {
  const { seed, authenticate, actorFor } = makeAccounts();
  await expect(seed(false)).rejects.toThrow("demo only");
  const [first, again] = await Promise.all([seed(true), seed(true)]);
  expect(again).toEqual(first);
  for (const login of await seed(true)) expect(await authenticate(login)).toEqual({ userId: login.userId });
  const admin = await actorFor(first.find((login) => login.role === "admin")?.userId ?? "");
  expect(admin?.actor.platform).toBe(true);
  expect(admin?.actor.permissions.has("runs.control")).toBe(true);
});

test("a tenant's transaction sees its own organisation and membership only", async () => {
  const { signUp, actorFor } = makeAccounts();
  const { userId } = await signUp(person({ email: "tenant@example.org" }));
  const organisationId = (await actorFor(userId))?.actor.organisationId ?? "";
  const seen = await database.transaction({ organisationId }, async (tx) => [
    await tx.select({ id: organisations.id }).from(organisations),
    await tx.select({ id: memberships.organisationId }).from(memberships),
  ]);
  expect(seen).toEqual([[{ id: organisationId }], [{ id: organisationId }]]);
  const foreign = { organisationId, userId, role: "owner" as const };
  await expect(
    database.transaction({ organisationId: "0198c0de-0000-7000-8000-000000000000" }, (tx) =>
      tx.insert(memberships).values(foreign),
    ),
  ).rejects.toThrow();
});

const countRows = () =>
  database.transaction("platform", async (tx) => [
    await tx.$count(usersTable),
    await tx.$count(organisations),
    await tx.$count(memberships),
  ]);
