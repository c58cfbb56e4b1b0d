import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { secrets } from "./secrets";

test("a key shows its prefix, and reads back as the hash that is kept of it", () => {
  const { text, prefix, hash } = secrets.newKey();
  expect(text).toMatch(new RegExp(`^ely_${prefix}_[0-9A-Za-z]{46}$`));
  expect(prefix).toMatch(/^[0-9A-Za-z]{8}$/);
  expect(hash).toBe(createHash("sha256").update(text).digest("hex"));
  expect(secrets.readKey(text)).toEqual({ prefix, hash });
});

test("no two are alike, and another secret keeps the prefix", () => {
  const made = Array.from({ length: 500 }, secrets.newKey);
  expect(new Set(made.flatMap(({ text, prefix }) => [text, prefix])).size).toBe(1000);
  const { text, prefix } = secrets.newKey();
  const renewed = secrets.renewedKey(prefix);
  expect(renewed.text).not.toBe(text);
  expect(secrets.readKey(renewed.text)).toEqual({ prefix, hash: renewed.hash });
});

test("what was cut, mistyped or made up is no key", () => {
  const { text } = secrets.newKey();
  const other = text.at(20) === "x" ? "y" : "x";
  for (const bad of [
    "",
    text.slice(0, -1),
    `${text}0`,
    ` ${text}`,
    text.slice(0, 20) + other + text.slice(21),
    text.replace("ely_", "elr_"),
    `ely_constructor_${"0".repeat(46)}`,
  ])
    expect(secrets.readKey(bad)).toBeNull();
});

test("a refresh token is 32 random bytes", () => {
  const { text, hash } = secrets.newRefreshToken();
  expect(Buffer.from(text.slice("elr_".length), "base64url")).toHaveLength(32);
  expect(secrets.hashRefreshToken(text)).toBe(hash);
  expect(secrets.newRefreshToken().text).not.toBe(text);
});
