import { createPublicKey, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, get } from "../testing/start-api";
import { startTokens } from "../testing/start-tokens";
import {
  anyAddress,
  bearer,
  codeOf,
  password,
  send,
  statusAndCode,
  tokensOf,
  withBearer,
} from "../testing/token-client";

let api: Awaited<ReturnType<typeof startTokens>>;

beforeAll(async () => {
  api = await startTokens();
});
afterAll(() => api.stop());

describe("a password", () => {
  it("gives tokens that stand for the person in their own space", async () => {
    const { email, userId, organisationId } = await api.somebody();
    const response = await api.logIn(email);
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
    const [row] = await api.sql`select user_id, organisation_id from preferences.ignores where value = 'zap'`;
    expect(row).toEqual({ user_id: userId, organisation_id: organisationId });
    const notes = await api.sql`select data from access.outbox where data->>'actorId' = ${userId}`;
    expect(notes.map(({ data }) => data)).toEqual([
      expect.objectContaining({ action: "token.issued", via: "token", organisationId }),
    ]);
  });

  it("comes as a form as well, and gives no more than the scopes that are asked for", async () => {
    const { email } = await api.somebody();
    const form = { grant_type: "password", email, password, scope: "search.read account.read" };
    const response = await api.token.POST(
      new Request("http://localhost:3000/", { method: "POST", body: new URLSearchParams(form) }),
      at(),
    );
    const tokens = await tokensOf(response);
    expect(tokens.scope).toBe("search.read account.read");
    const refused = await api.read(tokens.access_token);
    expect(await statusAndCode(refused)).toEqual([403, "forbidden"]);
    const beyond = await api.logIn(email, { scope: ["users.write"] });
    expect(await statusAndCode(beyond)).toEqual([422, "invalid_input"]);
  });

  it("that is wrong is refused as at the login, and soon no more is tried", async () => {
    const { email } = await api.somebody();
    const address = anyAddress();
    const guess = () =>
      send(api.token.POST, { grant_type: "password", email, password: "errada demais" }, {}, address);
    const codes = [];
    for (let turn = 0; turn < 7; turn++) codes.push(await codeOf(await guess()));
    expect(codes.slice(0, 5)).toEqual(Array(5).fill("wrong_credentials"));
    expect(codes.at(-1)).toBe("too_many_attempts");
    expect((await api.logIn(email)).status).toBe(200);
  });

  it("gives a token for an organisation of one's own alone", async () => {
    const [ana, bia] = [await api.somebody(), await api.somebody()];
    expect((await api.logIn(ana.email, { organisation: ana.organisationId })).status).toBe(200);
    const refused = await api.logIn(ana.email, { organisation: bia.organisationId });
    expect(await statusAndCode(refused)).toEqual([404, "not_found"]);
  });
});

describe("an Authorization header", () => {
  it("that is worth nothing is refused in the promised words, whatever the cookie says", async () => {
    const { cookie } = await api.somebody();
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
    const [ana, bia] = [await api.somebody(), await api.somebody()];
    const { access_token: token } = await tokensOf(await api.logIn(ana.email));
    const elsewhere = { "Sec-Fetch-Site": "cross-site", Origin: "https://elsewhere.example.org" };
    const body = { kind: "word", value: "palavra" };
    const made = await api.ignores.POST(
      withBearer(token, "POST", body, { ...elsewhere, cookie: bia.cookie }),
      at(),
    );
    expect(made.status).toBe(201);
    const [row] = await api.sql`select user_id from preferences.ignores where value = ${body.value}`;
    expect(row).toEqual({ user_id: ana.userId });
    const byCookie = await send(api.ignores.POST, body, { ...elsewhere, cookie: bia.cookie });
    expect(await statusAndCode(byCookie)).toEqual([403, "cross_origin"]);
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

describe("the key set", () => {
  it("verifies what was signed, and may be kept for minutes", async () => {
    const { email } = await api.somebody();
    const { access_token: token } = await tokensOf(await api.logIn(email));
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
    await api.sql`update access.signing_keys set revoked_at = now()`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.keySet.GET(new Request("http://localhost:3000/"), at())),
    );
    const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).keys));
    expect(new Set(ids.flat().map(({ kid }: { kid: string }) => kid)).size).toBe(1);
    expect(await api.sql`select 1 from access.signing_keys where revoked_at is null`).toHaveLength(1);
  });
});
