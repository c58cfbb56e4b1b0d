import { afterAll, beforeAll, expect, test } from "vitest";
import { openSql } from "@/db/client";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { type Permission, permissions } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { makeSealedBox } from "@/lib/platform/secrets/adapters/aes-gcm";
import { makeAccessTokens } from "../adapters/access-tokens.jose";
import { makeFamilyRepository } from "../adapters/families-repository.drizzle";
import { makeKeyRepository } from "../adapters/keys-repository.drizzle";
import { secrets } from "../adapters/secrets";
import { makeSigningKeyStore } from "../adapters/signing-keys.drizzle";
import type { Caller } from "../ports";
import type { TokenAnswer } from "../schemas";
import { makeAuthenticateBearer } from "./authenticate-bearer";
import { makeIssueByPassword } from "./issue-tokens";
import { makeLogOut } from "./log-out";
import { makeRefreshTokens } from "./refresh-tokens";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
let sql: ReturnType<typeof openSql>;
const seconds = 1000;
const days = 24 * 3600 * seconds;
const caller: Caller = { address: "2001:db8::7", network: "2001:db8::/64", userAgent: "tests" };
const memberSince = new Date("2026-01-01T00:00:00Z");

beforeAll(async () => {
  stage = await openTestDatabase();
  sql = openSql(stage.postgres.superUrl, 1);
});
afterAll(async () => {
  await sql.end();
  await stage.stop();
});

/** One person, who is what `standing` says, at a time that the test sets. */
function setUp() {
  const [userId, organisationId] = [newId(), newId()];
  const time = { now: Date.UTC(2026, 10, 22, 12) };
  const standing = { credentialsVersion: 0, held: new Set<Permission>(permissions) };
  const clock = () => new Date(time.now);
  const families = makeFamilyRepository(stage.database);
  const deps = {
    ...{ clock, secrets, families },
    keys: makeKeyRepository(stage.database),
    tokens: makeAccessTokens({
      store: makeSigningKeyStore(stage.database),
      box: makeSealedBox(() => "a secret of more than thirty-two characters", "signing-key"),
      issuer: "https://elysia.example.org",
      clock,
    }),
    members: {
      find: async () => ({
        actor: { userId, organisationId, permissions: standing.held, platform: false },
        memberSince,
        credentialsVersion: standing.credentialsVersion,
      }),
      namesOf: async () => new Map<string, string>(),
    },
    logIn: async () => ({ userId, credentialsVersion: standing.credentialsVersion }),
  };
  const byPassword = makeIssueByPassword(deps);
  const exchange = makeRefreshTokens(deps);
  const authenticate = makeAuthenticateBearer(deps);
  const refresh = (token: TokenAnswer | undefined, scope?: Permission[]) =>
    exchange({ grant_type: "refresh_token", refresh_token: token?.refresh_token ?? "", scope }, caller);
  return {
    ...{ time, standing, userId, families, refresh },
    logIn: () => byPassword({ grant_type: "password", email: "a@b", password: "p" }, caller),
    logOut: makeLogOut(deps),
    tell: (token: TokenAnswer) => authenticate(token.access_token, caller),
    tryAll: async (count: number, token: TokenAnswer | undefined) => {
      const tried = await Promise.allSettled(Array.from({ length: count }, () => refresh(token)));
      return tried.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    },
    actions: async () => {
      const rows = await sql<{ action: string }[]>`select data->>'action' as action from access.outbox
        where data->>'actorId' = ${userId} order by id`;
      return rows.map(({ action }) => action);
    },
  };
}

const invalid = { code: "invalid_token" };

test("each refresh token is exchanged for the next, and the tokens of all stand for the same login", async () => {
  const { logIn, refresh, tell, time } = setUp();
  let token = await logIn();
  const first = await tell(token);
  for (let turn = 0; turn < 4; turn++) {
    time.now += 600 * seconds;
    const next = await refresh(token);
    expect(next.refresh_token).not.toBe(token.refresh_token);
    token = next;
  }
  expect((await tell(token)).proof).toEqual({ ...first.proof, kind: "token" });
});

test("a token that was exchanged ends its login when it is used again: one of the two has a copy", async () => {
  const { logIn, refresh, tell, time, actions } = setUp();
  const stolen = await logIn();
  const owners = await refresh(stolen);
  time.now += 11 * seconds;
  await expect(refresh(stolen)).rejects.toMatchObject(invalid);
  await expect(refresh(owners)).rejects.toMatchObject(invalid);
  await expect(tell(owners)).rejects.toMatchObject(invalid);
  await expect(refresh(stolen)).rejects.toMatchObject(invalid);
  expect(await actions()).toEqual(["token.issued", "token.reused"]);
});

test("an answer that got lost is given again within ten seconds, and what comes of it goes on", async () => {
  const { logIn, refresh, tell, time, actions } = setUp();
  const first = await logIn();
  const lost = await refresh(first);
  time.now += 10 * seconds;
  const second = await refresh(first);
  expect(second.refresh_token).not.toBe(lost.refresh_token);
  const third = await refresh(second);
  expect((await tell(third)).proof?.kind).toBe("token");
  expect(await actions()).toEqual(["token.issued"]);
});

test("not once the successor has been used, even a moment later", async () => {
  const { logIn, refresh, tell, actions } = setUp();
  const first = await logIn();
  const third = await refresh(await refresh(first));
  await expect(refresh(first)).rejects.toMatchObject(invalid);
  await expect(tell(third)).rejects.toMatchObject(invalid);
  expect(await actions()).toEqual(["token.issued", "token.reused"]);
});

test("of two that hold a successor each, the second to use it later ends the login", async () => {
  const { logIn, refresh, tell, time } = setUp();
  const first = await logIn();
  const [thiefs, owners] = [await refresh(first), await refresh(first)];
  const next = await refresh(thiefs);
  time.now += 11 * seconds;
  await expect(refresh(owners)).rejects.toMatchObject(invalid);
  await expect(tell(next)).rejects.toMatchObject(invalid);
});

test("of fifty at once five are answered, each with another token, and the login goes on", async () => {
  const { logIn, refresh, tryAll, time, actions, tell } = setUp();
  const first = await logIn();
  const answers = await tryAll(50, first);
  expect(new Set(answers.map((answer) => answer.refresh_token)).size).toBe(5);
  expect(answers).toHaveLength(5);
  expect(await actions()).toEqual(["token.issued"]);
  time.now += 60 * seconds;
  const next = await refresh(answers[3]);
  expect((await tell(next)).proof?.kind).toBe("token");
});

test("fifty at once with a copied token end the login once, and none is answered", async () => {
  const { logIn, refresh, tryAll, time, actions } = setUp();
  const first = await logIn();
  await refresh(first);
  time.now += 11 * seconds;
  expect(await tryAll(50, first)).toEqual([]);
  expect(await actions()).toEqual(["token.issued", "token.reused"]);
});

test("a login lives for thirty days without a refresh, and for ninety with", async () => {
  const { logIn, refresh, time } = setUp();
  const idle = await logIn();
  let used = await logIn();
  for (const step of [30 * days - 1, 30 * days - 1, 30 * days - 1]) {
    time.now += step;
    used = await refresh(used);
  }
  await expect(refresh(idle)).rejects.toMatchObject(invalid);
  time.now += 3;
  await expect(refresh(used)).rejects.toMatchObject(invalid);
});

test("other credentials end it, also those that changed while the password was checked", async () => {
  const { logIn, refresh, tell, standing } = setUp();
  const before = await logIn();
  standing.credentialsVersion++;
  await expect(refresh(before)).rejects.toMatchObject(invalid);
  await expect(tell(before)).rejects.toMatchObject(invalid);
  expect((await tell(await logIn())).proof?.kind).toBe("token");
});

test("a refresh may ask for less, never for more than the login had or its owner has", async () => {
  const { logIn, refresh, tell, standing } = setUp();
  const all = await logIn();
  const less = await refresh(all, ["analyses.read"]);
  expect(less.scope).toBe("analyses.read");
  expect([...(await tell(less)).permissions]).toEqual(["analyses.read"]);
  standing.held = new Set(["search.read"]);
  await expect(refresh(less, ["analyses.read"])).rejects.toMatchObject({ code: "invalid_input" });
  expect((await refresh(less)).scope).toBe("search.read");
});

test("what is no refresh token changes nothing, the access token among it", async () => {
  const { logIn, refresh } = setUp();
  const token = await logIn();
  for (const bad of ["", "elr_", "x".repeat(200), token.access_token.slice(0, 200)])
    await expect(refresh({ ...token, refresh_token: bad })).rejects.toMatchObject(invalid);
  expect((await refresh(token)).scope).toBe(token.scope);
});

test("only hashes of refresh tokens are kept, and no private key in the clear", async () => {
  const { logIn, refresh } = setUp();
  const tokens = [await logIn()];
  tokens.push(await refresh(tokens[0]));
  const rows = await sql`select t::text as text from access.refresh_tokens t
    union all select s::text from access.signing_keys s union all select f::text from access.token_families f`;
  const dump = rows.map(({ text }) => text).join("\n");
  for (const { refresh_token: secret = "" } of tokens) expect(dump).not.toContain(secret.slice(4));
  const sealed = await sql`select sealed from access.signing_keys`;
  // A PKCS #8 key of Ed25519 begins with these bytes.
  for (const row of sealed) expect(row.sealed.toString("hex")).not.toContain("302e020100300506032b6570");
});

test("a person has so many logins at once: the oldest ends for one more", async () => {
  const { families, userId, logIn, tell } = setUp();
  const [oldest, newer] = [await logIn(), await logIn()];
  const note = { id: newId(), at: "", organisationId: null, actorId: null, via: null, impersonatorId: null };
  const createdAt = new Date(Date.UTC(2026, 10, 22, 13));
  const family = {
    ...{ id: newId(), userId, organisationId: newId(), memberSince, credentialsVersion: 0, apiKeyId: null },
    ...{ scopes: [], createdAt, expiresAt: new Date(createdAt.getTime() + days) },
  };
  const rest = { action: "a", target: null, details: {}, address: null, userAgent: null };
  await families.start(family, "a hash", 2, { ...note, ...rest });
  await expect(tell(oldest)).rejects.toMatchObject(invalid);
  expect((await tell(newer)).userId).toBe(userId);
});

test("what is over is forgotten a month later, with its refresh tokens", async () => {
  const { families, logIn, userId } = setUp();
  await logIn();
  const left = async () =>
    (
      await sql`select (select count(*) from access.refresh_tokens r where r.family_id = f.id)::int as tokens
        from access.token_families f where user_id = ${userId}`
    ).map(({ tokens }) => tokens);
  await families.prune(new Date(Date.UTC(2026, 10, 22, 12) + 90 * days));
  expect(await left()).toEqual([1]);
  expect(await families.prune(new Date(Date.UTC(2026, 10, 22, 12) + 90 * days + 1))).toBeGreaterThan(0);
  expect(await left()).toEqual([]);
});
