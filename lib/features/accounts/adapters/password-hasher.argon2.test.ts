import { expect, test } from "vitest";
import { makePasswordHasher } from "./password-hasher.argon2";

const hasher = makePasswordHasher();

test("hashes with argon2id, 19 MiB, two passes, one lane and a salt of its own", async () => {
  const [one, other] = await Promise.all([hasher.hash("uma frase calma"), hasher.hash("uma frase calma")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test("verifies the password in any Unicode form, and nothing else", async () => {
  const hash = await hasher.hash("redac\u0327a\u0303o calma");
  expect(await hasher.verify(hash, "reda\u00e7\u00e3o calma")).toBe(true);
  expect(await hasher.verify(hash, "reda\u00e7\u00e3o calmA")).toBe(false);
});

test("nobody's password is never right, not even the one behind the hash that stands in", async () => {
  expect(await hasher.verify(null, "the password of nobody")).toBe(false);
});
