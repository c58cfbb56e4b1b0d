import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { accountsOutbox, users } from "@/db/schema/accounts";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import { makeOidcProvider } from "../adapters/oidc";
import { totp, totpCode } from "../adapters/totp";
import { createUser } from "../testing/create-user";
import { identityUseCases } from "../testing/identity-deps";
import { type OidcServer, startOidcServer, testClient } from "../testing/oidc-server";
import type { SignInOutcome } from "./complete-sign-in";

const baseUrl = "http://localhost:3456";
const password = "uma frase longa e calma";
const invalid = { code: "identity_invalid" };
let postgres: TestDatabase;
let database: Database;
let servers: OidcServer[];

beforeAll(async () => {
  postgres = await createTestDatabase();
  database = openDatabase(postgres.appUrl, 10);
  servers = [await startOidcServer(), await startOidcServer()];
});
afterAll(async () => {
  for (const server of servers) server.close();
  await database.close();
  await postgres.drop();
});

const address = () => `${newId()}@example.org`;

function setUp() {
  const time = { now: Date.now() };
  const providers = ["oidc", "second"].map((id, index) =>
    makeOidcProvider({ id, name: id, issuer: servers[index]?.issuer ?? "", ...testClient }),
  );
  const cases = identityUseCases(database, () => new Date(time.now), providers, baseUrl);
  const { begin, complete } = cases;
  const returned = { provider: "oidc", session: null, locale: "en" } as const;
  /** As far as the provider's answer. */
  const goAndReturn = async (account: string, provider = "oidc") => {
    const { url, sealed } = await begin({ provider, next: "/search" });
    const server = servers[provider === "oidc" ? 0 : 1];
    if (!server) throw new Error("no server");
    return { ...returned, provider, sealed, query: (await server.logIn(url, account)).searchParams };
  };
  return {
    ...{ ...cases, time, goAndReturn },
    signIn: async (account: string, provider?: string) => complete(await goAndReturn(account, provider)),
    place: { network: newId() },
  };
}

const userOf = (outcome: { kind: string; userId?: string }): string => {
  expect(outcome.kind).toBe("signed-in");
  return outcome.userId ?? "";
};

const sealedOf = (outcome: SignInOutcome): string => ("sealed" in outcome ? outcome.sealed : "");

async function noticesOf(userId: string): Promise<unknown[]> {
  const rows = await database.transaction("platform", (tx) => tx.select().from(accountsOutbox));
  return rows
    .filter(({ name, data }) => name === "accounts/security-notice.requested" && data.userId === userId)
    .map(({ data }) => data.kind);
}

describe("a sign-in at a provider", () => {
  test("makes an account without a password for a new verified address, and opens it from then on", async () => {
    const { signIn, sessionOf, waysIn, deps } = setUp();
    const email = address();
    const first = await signIn(email);
    expect(first).toMatchObject({ kind: "signed-in", isNew: true, next: "/search" });
    const userId = userOf(first);
    expect(await signIn(email)).toMatchObject({ userId, isNew: false });
    const session = await sessionOf(userId, newId());
    expect(session.profile).toEqual({
      name: email.slice(0, email.indexOf("@")),
      ...{ email, locale: "en", platformRole: "user" },
    });
    expect(await waysIn(session)).toMatchObject({
      hasPassword: false,
      linked: [{ providerName: "oidc", email }],
      providers: [{ id: "oidc" }, { id: "second" }],
    });
    expect(await deps.users.findCredentials(email)).toMatchObject({ id: userId, passwordHash: null });
    expect(await deps.hasher.verify(null, "")).toBe(false);
  });

  test("of many at once makes one account", async () => {
    const { goAndReturn, complete } = setUp();
    const email = address();
    const returns = [];
    for (let index = 0; index < 8; index += 1) returns.push(await goAndReturn(email));
    const outcomes = await Promise.all(returns.map((one) => complete(one)));
    expect(new Set(outcomes.map(userOf)).size).toBe(1);
  });

  test("with an address that the provider has not verified is refused, and makes nothing", async () => {
    const { signIn, deps } = setUp();
    const email = `unverified-${address()}`;
    await expect(signIn(email)).rejects.toMatchObject({ code: "identity_unverified" });
    expect(await deps.users.findCredentials(email)).toBeNull();
  });

  test("is good once, in the browser that asked, for the provider that was asked, for ten minutes", async () => {
    const { goAndReturn, complete, begin, time } = setUp();
    const email = address();
    const good = await goAndReturn(email);
    const other = await begin({ provider: "oidc", next: "/" });
    for (const change of [
      { sealed: undefined },
      { sealed: "forged" },
      { sealed: other.sealed },
      { provider: "second" },
      { query: new URLSearchParams({ code: "x" }) },
    ])
      await expect(complete({ ...good, ...change })).rejects.toMatchObject(invalid);
    await expect(complete({ ...good, provider: "nobody" })).rejects.toMatchObject({ code: "not_found" });
    time.now += 600_000;
    await expect(complete(good)).rejects.toMatchObject(invalid);
    time.now -= 1_000;
    const settled = await Promise.allSettled([complete(good), complete(good), complete(good)]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(complete(good)).rejects.toMatchObject(invalid);
  });

  test("nothing kept for one step serves for another", async () => {
    const { begin, enterByCode, linkAccount, pendingAddress, place } = setUp();
    const { sealed } = await begin({ provider: "oidc", next: "/" });
    await expect(enterByCode(sealed, "123456", place)).rejects.toMatchObject(invalid);
    await expect(linkAccount(sealed, { password, code: "" }, place)).rejects.toMatchObject(invalid);
    expect(await pendingAddress(sealed)).toBeNull();
  });

  test("to an account that is disabled is refused", async () => {
    const { signIn } = setUp();
    const email = address();
    const userId = userOf(await signIn(email));
    await database.transaction("platform", (tx) =>
      tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId)),
    );
    await expect(signIn(email)).rejects.toMatchObject({ code: "account_disabled" });
  });

  test("at a provider that is not set up is not found", async () => {
    await expect(setUp().begin({ provider: "github", next: "/" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("an address that has an account", () => {
  test("is linked by its password once, never silently", async () => {
    const { signIn, linkAccount, pendingAddress, place } = setUp();
    const email = address();
    const userId = await createUser(database, { email, password });
    const outcome = await signIn(email.toUpperCase());
    expect(outcome).toMatchObject({ kind: "link", next: "/search" });
    const sealed = sealedOf(outcome);
    expect((await pendingAddress(sealed))?.toLowerCase()).toBe(email);
    const wrong = { password: "errada, mas longa", code: "" };
    await expect(linkAccount(sealed, wrong, place)).rejects.toMatchObject({ code: "wrong_credentials" });
    expect((await signIn(email.toUpperCase())).kind).toBe("link");
    expect(await linkAccount(sealed, { password, code: "" }, place)).toEqual({ userId, next: "/search" });
    expect(await noticesOf(userId)).toEqual(["sign-in-linked"]);
    expect(await signIn(email.toUpperCase())).toMatchObject({ kind: "signed-in", userId, isNew: false });
  });

  test("is linked by the second factor too, where it has one", async () => {
    const { signIn, linkAccount, place, deps } = setUp();
    const email = address();
    const userId = await createUser(database, { email, password });
    const code = await turnOn(deps, userId);
    const sealed = sealedOf(await signIn(email));
    const without = linkAccount(sealed, { password, code: "" }, place);
    await expect(without).rejects.toMatchObject({ code: "code_required" });
    expect(await linkAccount(sealed, { password, code: code(1) }, place)).toMatchObject({ userId });
  });

  test("without a password is opened by its own provider, not by another that knows the address", async () => {
    const { signIn, linkAccount, place } = setUp();
    const email = address();
    await signIn(email);
    const sealed = sealedOf(await signIn(email, "second"));
    const empty = linkAccount(sealed, { password: "", code: "" }, place);
    await expect(empty).rejects.toMatchObject({ code: "wrong_credentials" });
  });
});

type Deps = ReturnType<typeof setUp>["deps"];

/** Turns the user's second factor on. @returns the code of a time step, so many after the present one */
async function turnOn({ secondFactors, box, clock }: Deps, userId: string) {
  const secret = totp.newSecret();
  await secondFactors.begin(userId, box.seal(userId, secret));
  const step = Math.floor(clock().getTime() / 30_000);
  const at = clock().toISOString();
  const facts = {
    via: null,
    impersonatorId: null,
    target: null,
    details: {},
    address: null,
    userAgent: null,
  };
  const note = { ...facts, id: newId(), at, actorId: userId, action: "second_factor.enabled" };
  await secondFactors.confirm(userId, step - 1, ["x"], clock(), note);
  return (ahead: number) => totpCode(secret, step + ahead);
}

describe("an account with a second factor", () => {
  test("is opened by a provider and a code, each once", async () => {
    const { signIn, enterByCode, place, deps } = setUp();
    const email = address();
    const userId = userOf(await signIn(email));
    const code = await turnOn(deps, userId);
    const outcome = await signIn(email);
    expect(outcome.kind).toBe("code");
    const sealed = sealedOf(outcome);
    await expect(enterByCode(sealed, " ", place)).rejects.toMatchObject({ code: "code_required" });
    await expect(enterByCode(sealed, "000000", place)).rejects.toMatchObject({ code: "wrong_code" });
    expect(await enterByCode(sealed, code(0), place)).toEqual({ userId, next: "/search" });
    await expect(enterByCode(sealed, code(0), place)).rejects.toMatchObject({ code: "wrong_code" });
  });

  test("lets nobody try codes for long, not even in a browser that is known", async () => {
    const { signIn, enterByCode, deps } = setUp();
    const email = address();
    await turnOn(deps, userOf(await signIn(email)));
    const sealed = sealedOf(await signIn(email));
    for (const device of [undefined, deps.devices.mark(undefined, email)]) {
      const place = { network: newId(), device };
      const codes: string[] = [];
      for (let index = 0; index < 12; index += 1)
        await enterByCode(sealed, "000000", place).catch((error: { code: string }) => codes.push(error.code));
      expect(codes.at(0)).toBe("wrong_code");
      expect(codes.at(-1)).toBe("too_many_attempts");
    }
  });
});

describe("the account's own page", () => {
  async function signedIn() {
    const use = setUp();
    const email = address();
    const userId = await createUser(database, { email, password });
    const session = await use.sessionOf(userId, newId());
    /** Links an account of the second provider, as far as it goes. */
    const link = async (account: string, by = session) => {
      const linker = await use.requireLinker(by, await use.allowLinking(by, password));
      const { url, sealed } = await use.begin({ provider: "second", next: "/account/security" }, linker);
      const query = (await servers[1]?.logIn(url, account))?.searchParams ?? new URLSearchParams();
      return { provider: "second", query, sealed, session: by, locale: "en" } as const;
    };
    return { ...use, email, userId, session, link };
  }

  test("links another sign-in after the password, whatever its address, and unlinks it", async () => {
    const { link, complete, session, waysIn, unlink, signIn, userId } = await signedIn();
    const other = `unverified-${address()}`;
    expect(await complete(await link(other))).toEqual({ kind: "linked", next: "/account/security" });
    expect(await signIn(other, "second")).toMatchObject({ kind: "signed-in", userId });
    const { linked } = await waysIn(session);
    expect(linked).toMatchObject([{ providerName: "second", email: null }]);
    await unlink(session, linked[0]?.id ?? "");
    expect((await waysIn(session)).linked).toEqual([]);
    await expect(unlink(session, linked[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await expect(unlink(session, "1; drop")).rejects.toMatchObject({ code: "not_found" });
  });

  test("takes the password and the very session that was allowed", async () => {
    const { allowLinking, requireLinker, session, sessionOf, userId, link, complete } = await signedIn();
    await expect(allowLinking(session, "errada, mas longa")).rejects.toMatchObject({
      fields: [{ path: "password", message: "password_wrong" }],
    });
    await expect(requireLinker(session, undefined)).rejects.toMatchObject(invalid);
    const elsewhere = await sessionOf(userId, newId());
    const sealed = await allowLinking(session, password);
    await expect(requireLinker(elsewhere, sealed)).rejects.toMatchObject(invalid);
    const returned = await link(address());
    await expect(complete({ ...returned, session: elsewhere })).rejects.toMatchObject(invalid);
    const again = await link(address());
    await expect(complete({ ...again, session: null })).rejects.toMatchObject(invalid);
  });

  test("takes no sign-in that opens another account", async () => {
    const { link, complete, signIn } = await signedIn();
    const other = address();
    await signIn(other, "second");
    await expect(complete(await link(other))).rejects.toMatchObject({ code: "identity_taken" });
  });

  test("of two accounts that link one sign-in at once, one gets it", async () => {
    const [ana, bia] = [await signedIn(), await signedIn()];
    const account = address();
    const returns = [await ana.link(account), await bia.link(account)];
    const settled = await Promise.allSettled(returns.map((one) => ana.complete(one)));
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(settled.find((one) => one.status === "rejected")?.reason).toMatchObject({
      code: "identity_taken",
    });
  });

  test("leaves a way in: the last of an account without a password stays, of two at once one", async () => {
    const { signIn, sessionOf, waysIn, unlink, deps } = setUp();
    const email = address();
    const session = await sessionOf(userOf(await signIn(email)), newId());
    const [only] = (await waysIn(session)).linked;
    await expect(unlink(session, only?.id ?? "")).rejects.toMatchObject({ code: "last_sign_in" });
    const second = { provider: "second", issuer: "https://i.example", subject: email, name: null };
    await deps.linkIdentity(session.actor, { ...second, email, emailVerified: true });
    const { linked } = await waysIn(session);
    const settled = await Promise.allSettled(linked.map(({ id }) => unlink(session, id)));
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await waysIn(session)).linked).toHaveLength(1);
  });

  test("links ten at most", async () => {
    const { session, deps } = await signedIn();
    const linked = [];
    for (let index = 0; index < 11; index += 1) {
      const one = { provider: "oidc", issuer: "https://i.example", subject: newId(), name: null };
      linked.push(await deps.linkIdentity(session.actor, { ...one, email: null, emailVerified: false }));
    }
    expect(linked.filter((one) => one === "linked")).toHaveLength(10);
    expect(linked.at(-1)).toBe("full");
  });

  test("is closed to who may only read, as one who acts in somebody's name", async () => {
    const { session, allowLinking, unlink } = await signedIn();
    const reader = {
      ...session,
      actor: { ...session.actor, permissions: new Set(["account.read"] as const) },
    };
    await expect(allowLinking(reader, password)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unlink(reader, newId())).rejects.toMatchObject({ code: "forbidden" });
  });

  test("asks for no password that there is not, and changes nothing in its stead", async () => {
    const { signIn, sessionOf, allowLinking, requireLinker, deps } = setUp();
    const session = await sessionOf(userOf(await signIn(address())), newId());
    await expect(deps.confirmPassword(session, "")).rejects.toMatchObject({ code: "no_password" });
    const linker = await requireLinker(session, await allowLinking(session, ""));
    expect(linker).toEqual({ userId: session.actor.userId, sessionId: session.sessionId });
  });
});

test("requests that are over are forgotten", async () => {
  const { deps, goAndReturn, complete, time } = setUp();
  await complete(await goAndReturn(address()));
  expect(await deps.identities.prune(new Date(time.now))).toBe(0);
  expect(await deps.identities.prune(new Date(time.now + 3_600_000))).toBeGreaterThan(0);
});

test("a tenant's scope sees nothing of identities", async () => {
  const { signIn } = setUp();
  await signIn(address());
  const count = await database.transaction({ organisationId: newId() }, (tx) =>
    tx.execute<{ count: string }>(
      "select (select count(*) from accounts.identities) + (select count(*) from accounts.spent_sign_ins) as count",
    ),
  );
  expect(Number(count[0]?.count)).toBe(0);
});
