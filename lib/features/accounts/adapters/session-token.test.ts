import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { decodeSession, encodeSession } from "./session-token";

const secret = "a secret of more than thirty-two characters";
const claims = { userId: newId(), sessionId: newId() };

test("a token gives its claims back under its own secret", async () => {
  const token = await encodeSession(claims, secret);
  expect(await decodeSession(token, secret)).toEqual(claims);
  expect(await decodeSession(token, `${secret}!`)).toBeNull();
});

test("a damaged, foreign or expired token is none", async () => {
  const token = await encodeSession(claims, secret);
  const flipped = token.slice(0, -2) + (token.endsWith("AA") ? "BB" : "AA");
  expect(await decodeSession(flipped, secret)).toBeNull();
  expect(await decodeSession("eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", secret)).toBeNull();
  expect(await decodeSession("", secret)).toBeNull();
  expect(await decodeSession(await encode({ token: { sub: claims.userId }, secret }), secret)).toBeNull();
  const oldKind = { sub: claims.userId, pwd: 1, sid: "1; drop table" };
  expect(await decodeSession(await encode({ token: oldKind, secret }), secret)).toBeNull();
  const expired = await encode({ token: { sub: claims.userId, sid: claims.sessionId }, secret, maxAge: -60 });
  expect(await decodeSession(expired, secret)).toBeNull();
});
