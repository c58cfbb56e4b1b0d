import { createPublicKey, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { at, get, startApi } from "../testing/start-api";
import { anyAddress, bearer, codeOf, password, send, tokensOf, withBearer } from "../testing/token-client";

/** Loaded when the settings are there: the first import reads them. */
const load = async () => ({
  token: await import("./token/route"),
  logOut: await import("./logout/route"),
  keySet: await import("@/app/.well-known/jwks.json/route"),
  ignores: await import("../ignores/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let sql: ReturnType<typeof openSql>;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  sql = openSql(server.superUrl, 2);
});
afterAll(async () => {
  await sql.end();
  await server.stop();
});

let people = 0;
/** Somebody new, with the cookie of a session and a login by password. */
async function somebody() {
  const email = `ana-${++people}@tokens.test`;
  const cookie = await server.signUp(email);
  const [row] = await sql<{ id: string; organisation: string }[]>`
    select u.id, m.organisation_id as organisation from accounts.users u
    join accounts.memberships m on m.user_id = u.id where u.email = ${email}`;
  if (!row) throw new Error("nobody");
  return { email, cookie, userId: row.id, organisationId: row.organisation };
}
const logIn = (email: string, more: Record<string, unknown> = {}) =>
  send(api.token.POST, { grant_type: "password", email, password, ...more });

/** What a request for reading with this token answers. */
const read = (token: string) => api.ignores.GET(withBearer(token), at());

describe("a password", () => {
  it("gives tokens that stand for the person in their own space", async () => {
    const { email, userId, organisationId } = await somebody();
    const response = await logIn(email);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toContain("no-store");
    const tokens = await tokensOf(response);
    expect(tokens).toMatchObject({ token_type: "Bearer", expires_in: 600 });
    expect(tokens.refresh_token).toMatch(/^elr_[\w-]{43}$/);
    expect(tokens.scope.split(" ")).toEqual(expect.arrayContaining(["analyses.write", "keys.write"]));
    const made = await api.ignores.POST(
      withBearer(tokens.access_token, "POST", { kind: "word", value: "zap" }),
      at(),
    );
    expect(made.status).toBe(201);
    const [row] = await sql`select user_id, organisation_id from preferences.ignores where value = 'zap'`;
    expect(row).toEqual({ user_id: userId, organisation_id: organisationId });
    const notes = await sql`select data from access.outbox where data->>'actorId' = ${userId}`;
    expect(notes.map(({ data }) => data)).toEqual([
      expect.objectContaining({ action: "token.issued", via: "token", organisationId }),
    ]);
  });

  it("comes as a form as well, and gives no more than the scopes that are asked for", async () => {
    const { email } = await somebody();
    const form = { grant_type: "password", email, password, scope: "search.read account.read" };
    const response = await api.token.POST(
      new Request("http://localhost:3000/", { method: "POST", body: new URLSearchParams(form) }),
      at(),
    );
    const tokens = await tokensOf(response);
    expect(tokens.scope).toBe("search.read account.read");
    const refused = await read(tokens.access_token);
    expect([refused.status, await codeOf(refused)]).toEqual([403, "forbidden"]);
    const beyond = await logIn(email, { scope: ["users.write"] });
    expect([beyond.status, await codeOf(beyond)]).toEqual([422, "invalid_input"]);
  });

  it("that is wrong is refused as at the login, and soon no more is tried", async () => {
    const { email } = await somebody();
    const address = anyAddress();
    const guess = () =>
      send(api.token.POST, { grant_type: "password", email, password: "errada demais" }, {}, address);
    const codes = [];
    for (let turn = 0; turn < 7; turn++) codes.push(await codeOf(await guess()));
    expect(codes.slice(0, 5)).toEqual(Array(5).fill("wrong_credentials"));
    expect(codes.at(-1)).toBe("too_many_attempts");
    expect((await logIn(email)).status).toBe(200);
  });

  it("gives a token for an organisation of one's own alone", async () => {
    const [ana, bia] = [await somebody(), await somebody()];
    expect((await logIn(ana.email, { organisation: ana.organisationId })).status).toBe(200);
    const refused = await logIn(ana.email, { organisation: bia.organisationId });
    expect([refused.status, await codeOf(refused)]).toEqual([404, "not_found"]);
  });
});

describe("an Authorization header", () => {
  it("that is worth nothing is refused in the promised words, whatever the cookie says", async () => {
    const { cookie } = await somebody();
    for (const header of [
      "Bearer x",
      "Bearer",
      "",
      "Basic YTpi",
      "Bearer a.b.c",
      `Bearer ${"A".repeat(9_000)}`,
    ]) {
      const response = await api.ignores.GET(get(cookie, "", { Authorization: header }), at());
      expect(response.status).toBe(401);
      expect(response.headers.get("WWW-Authenticate")).toBe('Bearer error="invalid_token"');
      expect(await response.json()).toMatchObject({ code: "invalid_token", title: "Token inválido" });
    }
  });

  it("counts alone: the cookie beside it is somebody else's, and another site may send it", async () => {
    const [ana, bia] = [await somebody(), await somebody()];
    const { access_token: token } = await tokensOf(await logIn(ana.email));
    const elsewhere = { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example.org" };
    const body = { kind: "word", value: `palavra${people}` };
    const made = await api.ignores.POST(
      withBearer(token, "POST", body, { ...elsewhere, cookie: bia.cookie }),
      at(),
    );
    expect(made.status).toBe(201);
    const [row] = await sql`select user_id from preferences.ignores where value = ${body.value}`;
    expect(row).toEqual({ user_id: ana.userId });
    const byCookie = await send(api.ignores.POST, body, { ...elsewhere, cookie: bia.cookie });
    expect([byCookie.status, await codeOf(byCookie)]).toEqual([403, "cross_origin"]);
  });

  it("is guessed no more often than a stranger may ask", async () => {
    const address = anyAddress();
    const statuses = [];
    for (let turn = 0; turn < 122; turn++)
      statuses.push((await send(api.ignores.POST, {}, bearer("x"), address)).status);
    expect(statuses.slice(0, 120)).toEqual(Array(120).fill(401));
    expect(statuses.slice(120)).toEqual([429, 429]);
  });
});

describe("an access token is worth nothing at once", () => {
  const living = async () => {
    const person = await somebody();
    const tokens = await tokensOf(await logIn(person.email));
    expect((await read(tokens.access_token)).status).toBe(200);
    return { ...person, token: tokens.access_token, refreshToken: tokens.refresh_token ?? "" };
  };
  const expectDead = async ({ token, refreshToken }: { token: string; refreshToken: string }) => {
    const refused = await read(token);
    expect([refused.status, await codeOf(refused)]).toEqual([401, "invalid_token"]);
    const body = { grant_type: "refresh_token", refresh_token: refreshToken };
    const refresh = await send(api.token.POST, body);
    expect([refresh.status, await codeOf(refresh)]).toEqual([401, "invalid_token"]);
  };

  it("after a logout by it, and after one by the refresh token", async () => {
    const [one, other] = [await living(), await living()];
    for (let turn = 0; turn < 2; turn++) {
      const byAccess = await api.logOut.POST(
        new Request("http://localhost:3000/", { method: "POST", headers: bearer(one.token) }),
        at(),
      );
      expect(byAccess.status).toBe(204);
      expect((await send(api.logOut.POST, { refresh_token: other.refreshToken })).status).toBe(204);
    }
    await expectDead(one);
    await expectDead(other);
    const notes = await sql`select 1 from access.outbox
      where data->>'action' = 'token.revoked' and data->>'actorId' = ${one.userId}`;
    expect(notes).toHaveLength(1);
    for (const headers of [{}, bearer("x"), bearer(one.refreshToken)])
      expect((await send(api.logOut.POST, {}, headers)).status).toBe(401);
  });

  it("after a new password, other second factors and the end of all other sessions", async () => {
    const { accounts } = await import("@/lib/composition/accounts");
    const { totpCode } = await import("@/lib/features/accounts/adapters/totp");
    const sessionOf = async ({ userId }: { userId: string }) => {
      const caller = { address: "::1", userAgent: "tests" };
      const { sessionId } = await accounts().startSession(userId, caller);
      const signedIn = await accounts().resumeSession({ userId, sessionId }, caller);
      if (!signedIn) throw new Error("no session");
      return { ...signedIn, sessionId };
    };
    const others = await living();
    const session = await sessionOf(others);
    await accounts().revokeOtherSessions(session.actor, session.sessionId);
    await expectDead(others);

    const changed = await living();
    const fresh = "uma frase longa e calma";
    await accounts().changePassword(await sessionOf(changed), { current: password, password: fresh });
    await expectDead(changed);

    const factor = await living();
    const owner = await sessionOf(factor);
    await accounts().beginSecondFactor(owner, password);
    const pending = await accounts().secondFactor(owner);
    if (pending.state !== "pending") throw new Error("not begun");
    const step = Math.floor(Date.now() / 30_000);
    const secret = decodeBase32(pending.secret);
    await accounts().confirmSecondFactor(owner, totpCode(secret, step));
    await expectDead(factor);
    const missing = await logIn(factor.email);
    expect([missing.status, await codeOf(missing)]).toEqual([401, "code_required"]);
    const again = await logIn(factor.email, { code: totpCode(secret, step + 1) });
    expect(again.status).toBe(200);
  });

  it("after the end of the membership, also once the person has come back", async () => {
    const person = await living();
    const { userId, organisationId } = person;
    const rows = await sql`delete from accounts.memberships where user_id = ${userId} returning *`;
    await expectDead(person);
    await sql`insert into accounts.memberships (organisation_id, user_id, role)
      values (${organisationId}, ${userId}, ${rows[0]?.role})`;
    await expectDead(person);
    expect((await logIn(person.email)).status).toBe(200);
  });

  it("where the role no longer permits it", async () => {
    const { email, userId } = await somebody();
    const { access_token: token } = await tokensOf(await logIn(email, { scope: "keys.read" }));
    const keys = await import("../keys/route");
    expect((await keys.GET(withBearer(token), at())).status).toBe(200);
    await sql`update accounts.memberships set role = 'student' where user_id = ${userId}`;
    expect((await keys.GET(withBearer(token), at())).status).toBe(403);
  });

  it("once the key that signed it is revoked, and another signs at once", async () => {
    const person = await living();
    await sql`update access.signing_keys set revoked_at = now()`;
    expect((await read(person.token)).status).toBe(401);
    const refreshed = await send(api.token.POST, {
      grant_type: "refresh_token",
      refresh_token: person.refreshToken,
    });
    expect((await read((await tokensOf(refreshed)).access_token)).status).toBe(200);
  });
});

describe("the key set", () => {
  it("verifies what was signed, and may be kept for minutes", async () => {
    const { email } = await somebody();
    const { access_token: token } = await tokensOf(await logIn(email));
    const response = await api.keySet.GET(new Request("http://localhost:3000/"), at());
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=300");
    const { keys } = await response.json();
    const [head = "", payload = "", signature = ""] = token.split(".");
    const { kid } = JSON.parse(Buffer.from(head, "base64url").toString());
    const jwk = keys.find((key: { kid: string }) => key.kid === kid);
    expect(Object.keys(jwk).toSorted()).toEqual(["alg", "crv", "kid", "kty", "use", "x"]);
    const key = createPublicKey({ key: jwk, format: "jwk" });
    const signed = Buffer.from(`${head}.${payload}`);
    expect(verify(null, signed, key, Buffer.from(signature, "base64url"))).toBe(true);
  });

  it("is one, however many need the first key at once", async () => {
    await sql`update access.signing_keys set revoked_at = now()`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.keySet.GET(new Request("http://localhost:3000/"), at())),
    );
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).keys));
    expect(new Set(ids.flat().map(({ kid }: { kid: string }) => kid)).size).toBe(1);
    expect(await sql`select 1 from access.signing_keys where revoked_at is null`).toHaveLength(1);
  });
});

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function decodeBase32(text: string): Buffer {
  const bits = [...text.replaceAll(" ", "")].map((letter) =>
    base32.indexOf(letter).toString(2).padStart(5, "0"),
  );
  return Buffer.from((bits.join("").match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
