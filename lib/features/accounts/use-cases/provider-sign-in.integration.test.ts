import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accountsOutbox, users } from "@/db/schema/accounts";
import { newId } from "@/lib/kernel/ids";
import { totp, totpCode } from "../adapters/totp";
import { createUser } from "../testing/create-user";
import { address, openProviders, sealedOf, userOf } from "../testing/open-providers";

const password = "uma frase longa e calma";
const invalid = { code: "identity_invalid" };
let stage: Awaited<ReturnType<typeof openProviders>>;

beforeAll(async () => {
  stage = await openProviders();
});
afterAll(() => stage.stop());

async function noticesOf(userId: string): Promise<unknown[]> {
  const rows = await stage.database.transaction("platform", (tx) => tx.select().from(accountsOutbox));
  return rows
    .filter(({ name, data }) => name === "accounts/security-notice.requested" && data.userId === userId)
    .map(({ data }) => data.kind);
}

describe("a sign-in at a provider", () => {
  test("makes an account without a password for a new verified address, and opens it from then on", async () => {
    const { signIn, sessionOf, waysIn, deps } = stage.setUp();
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
    const { goAndReturn, complete } = stage.setUp();
    const email = address();
    const returns = [];
    for (let index = 0; index < 8; index += 1) returns.push(await goAndReturn(email));
    const outcomes = await Promise.all(returns.map((one) => complete(one)));
    expect(new Set(outcomes.map(userOf)).size).toBe(1);
  });

  test("with an address that the provider has not verified is refused, and makes nothing", async () => {
    const { signIn, deps } = stage.setUp();
    const email = `unverified-${address()}`;
    await expect(signIn(email)).rejects.toMatchObject({ code: "identity_unverified" });
    expect(await deps.users.findCredentials(email)).toBeNull();
  });

  test("is good once, in the browser that asked, for the provider that was asked, for ten minutes", async () => {
    const { goAndReturn, complete, begin, time } = stage.setUp();
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
    const { begin, enterByCode, linkAccount, pendingAddress, place } = stage.setUp();
    const { sealed } = await begin({ provider: "oidc", next: "/" });
    await expect(enterByCode(sealed, "123456", place)).rejects.toMatchObject(invalid);
    await expect(linkAccount(sealed, { password, code: "" }, place)).rejects.toMatchObject(invalid);
    expect(await pendingAddress(sealed)).toBeNull();
  });

  test("to an account that is disabled is refused", async () => {
    const { signIn } = stage.setUp();
    const email = address();
    const userId = userOf(await signIn(email));
    await stage.database.transaction("platform", (tx) =>
      tx.update(users).set({ disabledAt: new Date() }).where(eq(users.id, userId)),
    );
    await expect(signIn(email)).rejects.toMatchObject({ code: "account_disabled" });
  });

  test("at a provider that is not set up is not found", async () => {
    await expect(stage.setUp().begin({ provider: "github", next: "/" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("an address that has an account", () => {
  test("is linked by its password once, never silently", async () => {
    const { signIn, linkAccount, pendingAddress, place } = stage.setUp();
    const email = address();
    const userId = await createUser(stage.database, { email, password });
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
    const { signIn, linkAccount, place, deps } = stage.setUp();
    const email = address();
    const userId = await createUser(stage.database, { email, password });
    const code = await turnOn(deps, userId);
    const sealed = sealedOf(await signIn(email));
    const without = linkAccount(sealed, { password, code: "" }, place);
    await expect(without).rejects.toMatchObject({ code: "code_required" });
    expect(await linkAccount(sealed, { password, code: code(1) }, place)).toMatchObject({ userId });
  });

  test("without a password is opened by its own provider, not by another that knows the address", async () => {
    const { signIn, linkAccount, place } = stage.setUp();
    const email = address();
    await signIn(email);
    const sealed = sealedOf(await signIn(email, "second"));
    const empty = linkAccount(sealed, { password: "", code: "" }, place);
    await expect(empty).rejects.toMatchObject({ code: "wrong_credentials" });
  });
});

type Deps = ReturnType<typeof stage.setUp>["deps"];

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
    const { signIn, enterByCode, place, deps } = stage.setUp();
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
    const { signIn, enterByCode, deps } = stage.setUp();
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

test("requests that are over are forgotten", async () => {
  const { deps, goAndReturn, complete, time } = stage.setUp();
  await complete(await goAndReturn(address()));
  expect(await deps.identities.prune(new Date(time.now))).toBe(0);
  expect(await deps.identities.prune(new Date(time.now + 3_600_000))).toBeGreaterThan(0);
});

test("a tenant's scope sees nothing of identities", async () => {
  const { signIn } = stage.setUp();
  await signIn(address());
  const count = await stage.database.transaction({ organisationId: newId() }, (tx) =>
    tx.execute<{ count: string }>(
      "select (select count(*) from accounts.identities) + (select count(*) from accounts.spent_sign_ins) as count",
    ),
  );
  expect(Number(count[0]?.count)).toBe(0);
});
