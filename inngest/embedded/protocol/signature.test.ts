import fc from "fast-check";
import { expect, test } from "vitest";
import { bearerToken, canonicalJson, sameText, signBody, verifySignature } from "./signature";

const key = `signkey-prod-${"0f".repeat(32)}`;
const now = 1_795_255_401_000;

test("signs as RFC 2104 with the key without its prefix, over body and time", () => {
  expect(signBody('{"a":1}', key, now)).toBe(
    `t=1795255401&s=0353979ded141da0f248565c792331ce350823657fe31f0e8b9d7c5f66e0561f`,
  );
});

test("what is signed verifies, anything changed does not", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (body, other) => {
      const header = signBody(body, key, now);
      expect(verifySignature(header, body, key, now)).toBe(true);
      expect(verifySignature(header, other, key, now)).toBe(body === other);
    }),
  );
});

test("another key, another time and nonsense do not verify", () => {
  const header = signBody("x", key, now);
  expect(verifySignature(header, "x", `signkey-prod-${"00".repeat(32)}`, now)).toBe(false);
  expect(verifySignature(header, "x", key, now + 299_000)).toBe(true);
  expect(verifySignature(header, "x", key, now + 302_000)).toBe(false);
  expect(verifySignature(header, "x", key, now - 302_000)).toBe(false);
  expect(verifySignature(header.replace("t=1795255401", "t=1795255402"), "x", key, now)).toBe(false);
  for (const nonsense of [null, "", "t=&s=", "t=abc&s=def", "s=1"]) {
    expect(verifySignature(nonsense, "x", key, now)).toBe(false);
  }
});

test("canonical JSON orders keys and keeps arrays", () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: "é" } })).toBe('{"a":{"c":"é","d":null},"b":[2,1]}');
  expect(() => canonicalJson(undefined)).toThrow();
});

test("the bearer token is the hashed key under its prefix", () => {
  expect(bearerToken(key)).toMatch(/^signkey-prod-[0-9a-f]{64}$/);
  expect(bearerToken(key)).not.toContain("0f0f0f");
});

test("compares texts", () => {
  expect(sameText("abc", "abc")).toBe(true);
  expect(sameText("abc", "abd")).toBe(false);
  expect(sameText("abc", "abcd")).toBe(false);
});
