import { createHmac, createPrivateKey, generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { encodeSession } from "@/lib/features/accounts/adapters/session-token";
import { newId } from "@/lib/kernel/ids";
import { makeSealedBox } from "@/lib/platform/secrets/adapters/aes-gcm";
import { signingKeyMs } from "../domain/lives";
import type { SigningKey, SigningKeyStore } from "../ports";
import { makeAccessTokens } from "./access-tokens.jose";

const issuer = "https://elysia.example.org";
const secret = "a secret of more than thirty-two characters";
const box = makeSealedBox(() => secret, "signing-key");
const start = Date.UTC(2026, 10, 22, 12);
const claims = { userId: newId(), organisationId: newId(), familyId: newId(), scope: "analyses.read" };

/** What Postgres does, for one process. */
function memoryStore(rows: SigningKey[]): SigningKeyStore {
  const newest = (since: Date) =>
    rows
      .filter(({ createdAt }) => createdAt > since)
      .sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  return {
    list: async (since) => newest(since),
    addUnlessSince: async (since, key) => {
      const known = newest(since).find(({ keyId }) => keyId === key.keyId);
      if (!known) rows.push(key);
      return known ?? key;
    },
  };
}

let rows: SigningKey[];
let now: number;
const clock = () => new Date(now);
const openTokens = (more: { issuer?: string } = {}) =>
  makeAccessTokens({ store: memoryStore(rows), box, issuer, clock, ...more });

beforeEach(() => {
  rows = [];
  now = start;
});

const decode = (token: string) =>
  token
    .split(".")
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, "base64url").toString()));
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function privateKeyOf(row = rows[0]) {
  if (!row) throw new Error("no key");
  return createPrivateKey({ key: box.open(row.id, row), format: "der", type: "pkcs8" });
}

/** A token with our own key, and whatever is changed in it. */
function forge(header: Record<string, unknown>, payload: Record<string, unknown>, key = privateKeyOf()) {
  const seconds = Math.floor(now / 1000);
  return new SignJWT({
    ...{ iss: issuer, aud: "elysia-api", sub: claims.userId, org: claims.organisationId },
    ...{ sid: claims.familyId, scope: claims.scope, jti: newId(), iat: seconds, exp: seconds + 600 },
    ...payload,
  })
    .setProtectedHeader({ alg: "EdDSA", typ: "at+jwt", kid: rows[0]?.id, ...header })
    .sign(key);
}

test("a token says who, where, of which family and what for, for ten minutes", async () => {
  const token = await openTokens().issue(claims);
  const [header, payload] = decode(token);
  expect(header).toEqual({ alg: "EdDSA", typ: "at+jwt", kid: rows[0]?.id });
  expect(payload).toEqual({
    ...{ iss: issuer, aud: "elysia-api", sub: claims.userId, org: claims.organisationId },
    ...{ sid: claims.familyId, scope: claims.scope, jti: expect.any(String) },
    ...{ iat: start / 1000, exp: start / 1000 + 600 },
  });
  expect(await openTokens().read(token)).toEqual({ ...claims, signingKeyId: rows[0]?.id });
  now += 604_000;
  expect(await openTokens().read(token)).not.toBeNull();
  now += 2_000;
  expect(await openTokens().read(token)).toBeNull();
});

describe("is refused", () => {
  test("with every other algorithm, none among them", async () => {
    const tokens = openTokens();
    const good = await tokens.issue(claims);
    const [header, payload] = decode(good);
    const [publicKey] = await tokens.publicKeys();
    for (const alg of ["none", "None", "NONE", "nOnE"]) {
      expect(await tokens.read(`${encode({ ...header, alg })}.${encode(payload)}.`)).toBeNull();
      expect(await tokens.read(`${encode({ ...header, alg })}.${encode(payload)}`)).toBeNull();
    }
    // The public key is no secret: it must not serve as one.
    const { x = "" } = publicKey ?? {};
    for (const key of [x, Buffer.from(x, "base64url"), JSON.stringify(publicKey), secret]) {
      const body = `${encode({ ...header, alg: "HS256" })}.${encode(payload)}`;
      const signature = createHmac("sha256", key).update(body).digest("base64url");
      expect(await tokens.read(`${body}.${signature}`)).toBeNull();
    }
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    expect(await tokens.read(await forge({ alg: "ES256" }, {}, privateKey))).toBeNull();
    expect(await tokens.read(await forge({}, {}))).not.toBeNull();
  });

  test("with another key, also one that it brings itself", async () => {
    const tokens = openTokens();
    await tokens.issue(claims);
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const jwk = publicKey.export({ format: "jwk" });
    expect(await tokens.read(await forge({}, {}, privateKey))).toBeNull();
    expect(await tokens.read(await forge({ jwk }, {}, privateKey))).toBeNull();
    expect(await tokens.read(await forge({ jku: `${issuer}/keys` }, {}, privateKey))).toBeNull();
    for (const kid of [newId(), "", "../../etc/passwd", "' or 1=1 --", undefined, 7])
      expect(await tokens.read(await forge({ kid }, {}))).toBeNull();
  });

  test.each([
    ["another audience", {}, { aud: "another-api" }],
    ["no audience", {}, { aud: undefined }],
    ["another issuer", {}, { iss: "https://elsewhere.example.org" }],
    ["no issuer", {}, { iss: undefined }],
    ["another type", { typ: "JWT" }, {}],
    ["no type", { typ: undefined }, {}],
    ["no expiry", {}, { exp: undefined }],
    ["no time of issue", {}, { iat: undefined }],
    ["no id", {}, { jti: undefined }],
    ["a start in the future", {}, { nbf: start / 1000 + 60 }],
    ["a subject that is none", {}, { sub: "admin" }],
    ["no family", {}, { sid: undefined }],
  ])("with %s", async (_, header, payload) => {
    const tokens = openTokens();
    await tokens.issue(claims);
    expect(await tokens.read(await forge(header, payload))).toBeNull();
  });

  test("with a changed claim or signature, and as garbage", async () => {
    const tokens = openTokens();
    const good = await tokens.issue(claims);
    const [header = "", payload = "", signature = ""] = good.split(".");
    const [, said] = decode(good);
    const more = encode({ ...said, scope: "users.write" });
    for (const bad of [
      `${header}.${more}.${signature}`,
      `${header}.${payload}.${signature.slice(0, -4)}AAAA`,
      `${header}.${payload}.`,
      `${header}..${signature}`,
      `${header}.${payload}.${signature}.${signature}`,
      ...["", ".", "..", "...", "x", "null", "{}", "eyJ", `${"A".repeat(5_000)}`],
      `${good}${"A".repeat(5_000)}`,
      "ely_00000000_0000000000000000000000000000000000000000000000",
    ])
      expect(await tokens.read(bad)).toBeNull();
    expect(await tokens.read(good)).not.toBeNull();
  });

  test("as the token of a session", async () => {
    const tokens = openTokens();
    await tokens.issue(claims);
    const session = await encodeSession({ userId: claims.userId, sessionId: claims.familyId }, secret);
    expect(await tokens.read(session)).toBeNull();
  });
});

test("a key signs for 90 days, and the one before is published until its tokens are over", async () => {
  const tokens = openTokens();
  await tokens.issue(claims);
  now += signingKeyMs - 1;
  const last = await tokens.issue(claims);
  expect(rows).toHaveLength(1);
  now += 2;
  expect(decode(await tokens.issue(claims))[0].kid).toBe(rows[1]?.id);
  expect((await tokens.publicKeys()).map(({ kid }) => kid)).toEqual([rows[1]?.id, rows[0]?.id]);
  expect(await openTokens().read(last)).not.toBeNull();
  now += 15 * 60_000;
  expect((await tokens.publicKeys()).map(({ kid }) => kid)).toEqual([rows[1]?.id]);
  expect(await openTokens().read(last)).toBeNull();
});

test("the published keys verify what was signed, and show no private part", async () => {
  const tokens = openTokens();
  await tokens.issue(claims);
  const published = await tokens.publicKeys();
  const { x } = privateKeyOf().export({ format: "jwk" });
  const kid = rows[0]?.id;
  expect(published).toEqual([{ kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig", x, kid }]);
});

test("what another secret sealed is replaced, and no longer trusted", async () => {
  const elsewhere = makeSealedBox(() => "another secret of more than thirty-two letters", "signing-key");
  const before = await makeAccessTokens({ store: memoryStore(rows), box: elsewhere, issuer, clock }).issue(
    claims,
  );
  const tokens = openTokens();
  expect(await tokens.read(before)).toBeNull();
  expect(decode(await tokens.issue(claims))[0].kid).toBe(rows[1]?.id);
  expect(await tokens.publicKeys()).toHaveLength(1);
});

test("many that come at once with a key that nobody has opened yet are all read", async () => {
  const token = await openTokens().issue(claims);
  const fresh = openTokens();
  const read = await Promise.all(Array.from({ length: 50 }, () => fresh.read(token)));
  expect(read.every((each) => each?.familyId === claims.familyId)).toBe(true);
});

test("a store that does not answer is a failure, not a bad token", async () => {
  const token = await openTokens().issue(claims);
  const store = { ...memoryStore(rows), list: () => Promise.reject(new Error("away")) };
  await expect(makeAccessTokens({ store, box, issuer, clock }).read(token)).rejects.toThrow("away");
});
