import { afterAll, beforeAll, expect, test } from "vitest";
import { users as usersTable } from "@/db/schema/accounts";
import { memberships, organisations } from "@/db/schema/accounts-organisations";
import type { SignUpBody } from "../schemas";
import { createUser } from "../testing/create-user";
import { openSignUps, tokenIn } from "../testing/open-sign-ups";

let stage: Awaited<ReturnType<typeof openSignUps>>;
const password = "uma frase longa e calma";
const place = { network: "10.0.0.1" };
const person = (changes: Partial<SignUpBody> = {}): SignUpBody => ({
  name: "Maria Silva",
  email: "maria@example.org",
  password,
  locale: "pt-BR",
  ...changes,
});

beforeAll(async () => {
  stage = await openSignUps();
});
afterAll(() => stage.stop());

const invalidLink = { code: "link_invalid" };

test("a confirmed address is an account: a personal organisation, with its owner's permissions", async () => {
  const { ask, confirm, authenticate, actorFor, mails } = stage.makeAccounts();
  const email = " Maria@Example.ORG ";
  const token = await ask(person({ email }));
  expect(mails).toMatchObject([{ to: "Maria@example.org", subject: "Confirme o seu endereço na Elysia" }]);
  expect(mails[0]?.body).toContain(`https://elysia.example.org/confirm-signup?token=${token}`);
  await expect(authenticate({ email, password }, place)).rejects.toMatchObject({ code: "wrong_credentials" });
  const { userId } = await confirm({ token, password });
  expect(await authenticate({ email: "mARIA@example.org", password }, place)).toEqual({ userId });
  const signedIn = await actorFor(userId);
  expect(signedIn?.profile).toEqual({
    name: "Maria Silva",
    email: "Maria@example.org",
    locale: "pt-BR",
    platformRole: "user",
  });
  expect(signedIn?.actor.platform).toBe(false);
  expect([...(signedIn?.actor.permissions ?? [])].toSorted()).toEqual([
    "account.read",
    "account.write",
    "analyses.read",
    "analyses.review",
    "analyses.write",
    "audit.read",
    "keys.read",
    "keys.write",
    "notifications.read",
    "notifications.write",
    "organisation.read",
    "organisation.write",
    "search.read",
    "usage.read",
    "webhooks.read",
    "webhooks.write",
  ]);
});

test("who has an account is told so by mail alone", async () => {
  const { ask, confirm, signUp, send, mails } = stage.makeAccounts();
  const known = person({ email: "known@example.org" });
  await confirm({ token: await ask(known), password });
  const other = { ...known, name: "Zeferino", password: "a senha de outra pessoa", locale: "en" as const };
  expect(await signUp(other)).toEqual(await signUp(person({ email: "unknown@example.org" })));
  for (const email of ["known@example.org", "unknown@example.org"]) {
    await send({ signUpId: (await stage.waiting(email)).at(-1) ?? "" });
  }
  expect(mails.slice(1)).toMatchObject([
    { to: "known@example.org", subject: "You already have an Elysia account" },
    { to: "unknown@example.org", subject: "Confirme o seu endereço na Elysia" },
  ]);
  expect(tokenIn(mails[1])).toBe("");
  expect(mails[1]?.body).not.toContain("Zeferino");
});

test("a stranger's sign-up with my address opens no account to which the stranger has the password", async () => {
  const { ask, confirm } = stage.makeAccounts();
  const token = await ask(person({ email: "victim@example.org", password: "a senha do estranho" }));
  await expect(confirm({ token, password })).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_wrong" }],
  });
  const own = await ask(person({ email: "victim@example.org" }));
  await confirm({ token: own, password });
  await expect(confirm({ token, password: "a senha do estranho" })).rejects.toMatchObject(invalidLink);
});

test("a link works once and for a day; a wrong password leaves it usable; a made-up one is none", async () => {
  const { ask, confirm, time } = stage.makeAccounts();
  const [first, late] = [
    await ask(person({ email: "once@example.org" })),
    await ask(person({ email: "late@example.org" })),
  ];
  await expect(confirm({ token: first, password: "errada" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  await confirm({ token: first, password });
  await expect(confirm({ token: first, password })).rejects.toMatchObject(invalidLink);
  time.now += 24 * 3_600_000;
  await expect(confirm({ token: late, password })).rejects.toMatchObject(invalidLink);
  await expect(confirm({ token: "A".repeat(43), password })).rejects.toMatchObject(invalidLink);
});

test("three mails an hour to one address, also when sign-ups come at once; a repeated step sends the same", async () => {
  const { signUp, send, mails, time } = stage.makeAccounts();
  const email = "often@example.org";
  await Promise.all(Array.from({ length: 6 }, () => signUp(person({ email }))));
  const open = await stage.waiting(email);
  expect(open).toHaveLength(3);
  await send({ signUpId: open[0] ?? "" });
  await send({ signUpId: open[0] ?? "" });
  expect(mails[1]).toEqual(mails[0]);
  time.now += 61 * 60_000;
  await signUp(person({ email }));
  expect(await stage.waiting(email)).toHaveLength(4);
});

test.each([
  { email: "maria@example.org", password: "errada, mas longa" },
  { email: "nobody@example.org", password },
  { email: "not an address", password: "" },
  { email: "maria@example.org", password: "x".repeat(5000) },
  { email: "maria\u0000@example.org", password: "nul\u0000" },
])("wrong credentials do not say what is wrong: $email", async (input) => {
  await expect(stage.makeAccounts().authenticate(input, place)).rejects.toMatchObject({
    code: "wrong_credentials",
    fields: [],
  });
});

test("of three links for one address opened at once, one makes an account and one organisation", async () => {
  const { ask, confirm } = stage.makeAccounts();
  const tokens = [];
  for (const email of ["race@example.org", "RACE@example.org", "Race@example.org"])
    tokens.push(await ask(person({ email })));
  const before = await countRows();
  const attempts = [...tokens, ...tokens, ...tokens].map((token) => confirm({ token, password }));
  const settled = await Promise.allSettled(attempts);
  const refused = settled.filter((one) => one.status === "rejected").map((one) => one.reason.code);
  expect(refused).toEqual(Array(8).fill("link_invalid"));
  expect(await countRows()).toEqual(before.map((rows) => rows + 1));
});

test("every wrong field is named once, by what is wrong with it", async () => {
  const wrong = person({ name: "  ", email: "maria@", password: "curta" });
  await expect(stage.makeAccounts().signUp(wrong)).rejects.toMatchObject({
    code: "invalid_input",
    fields: [
      { path: "name", message: "name_missing" },
      { path: "email", message: "email_invalid" },
    ],
  });
  const nul = person({ name: "Maria\u0000Silva", email: "z@example.org" });
  await expect(stage.makeAccounts().signUp(nul)).rejects.toMatchObject({
    fields: [{ path: "name", message: "name_invalid" }],
  });
  const weak = person({ email: "mariana@example.org", password: "viva a mariana" });
  await expect(stage.makeAccounts().signUp(weak)).rejects.toMatchObject({
    fields: [{ path: "password", message: "password_contains_email" }],
  });
});

test("the language changes for the actor", async () => {
  const { actorFor, changeLocale } = stage.makeAccounts();
  const userId = await createUser(stage.database, { email: "english@example.org", password });
  const before = await actorFor(userId);
  if (!before) throw new Error("no actor");
  await changeLocale(before.actor, "en");
  expect((await actorFor(userId))?.profile.locale).toBe("en");
});

test("nobody is nobody's actor", async () => {
  const { actorFor } = stage.makeAccounts();
  expect(await actorFor("0198c0de-0000-7000-8000-000000000000")).toBeNull();
  expect(await actorFor("'; drop table accounts.users; --")).toBeNull();
});

test("demo accounts are seeded once, and only in the demo", async () => {
  const { seed, authenticate, actorFor } = stage.makeAccounts();
  await expect(seed(false)).rejects.toThrow("demo only");
  const [first, again] = await Promise.all([seed(true), seed(true)]);
  expect(again).toEqual(first);
  for (const login of await seed(true))
    expect(await authenticate(login, place)).toEqual({ userId: login.userId });
  const admin = await actorFor(first.find((login) => login.role === "admin")?.userId ?? "");
  expect(admin?.actor.platform).toBe(true);
  expect(admin?.actor.permissions.has("runs.control")).toBe(true);
});

test("a tenant's transaction sees its own organisation and membership only", async () => {
  const { actorFor } = stage.makeAccounts();
  const userId = await createUser(stage.database, { email: "tenant@example.org", password });
  const organisationId = (await actorFor(userId))?.actor.organisationId ?? "";
  const seen = await stage.database.transaction({ organisationId }, async (tx) => [
    await tx.select({ id: organisations.id }).from(organisations),
    await tx.select({ id: memberships.organisationId }).from(memberships),
  ]);
  expect(seen).toEqual([[{ id: organisationId }], [{ id: organisationId }]]);
  const foreign = { organisationId, userId, role: "owner" as const };
  await expect(
    stage.database.transaction({ organisationId: "0198c0de-0000-7000-8000-000000000000" }, (tx) =>
      tx.insert(memberships).values(foreign),
    ),
  ).rejects.toThrow();
});

const countRows = () =>
  stage.database.transaction("platform", async (tx) => [
    await tx.$count(usersTable),
    await tx.$count(organisations),
    await tx.$count(memberships),
  ]);
