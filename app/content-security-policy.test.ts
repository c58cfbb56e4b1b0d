import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { contentSecurityPolicy, sonnerStyleHash } from "./content-security-policy";

const policy = contentSecurityPolicy({ nonce: "bm9uY2U=", development: false });
const directive = (name: string): string =>
  policy
    .split("; ")
    .find((part) => part.startsWith(`${name} `))
    ?.slice(name.length + 1) ?? "";

test("scripts run by nonce alone", () => {
  expect(directive("script-src")).toBe("'nonce-bm9uY2U=' 'strict-dynamic'");
});

test("style elements need the nonce, or are empty, or the known one; only attributes may be inline", () => {
  const empty = createHash("sha256").update("").digest("base64");
  expect(directive("style-src")).toBe(`'self' 'nonce-bm9uY2U=' 'sha256-${empty}' '${sonnerStyleHash}'`);
  expect(directive("style-src-attr")).toBe("'unsafe-inline'");
});

test("no other host is named, and nobody may frame the pages", () => {
  expect(policy).not.toMatch(/https?:|\*/);
  expect(directive("frame-ancestors")).toBe("'none'");
});

test("the hash is that of the installed sonner's style sheet", () => {
  const entry = createRequire(import.meta.url)
    .resolve("sonner")
    .replace(/\.js$/, ".mjs");
  const literal = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(readFileSync(entry, "utf8"))?.[1];
  const styles: unknown = JSON.parse(literal ?? "null");
  expect(styles).toMatch(/^\[?[\s\S]*data-sonner-toaster/);
  expect(`sha256-${createHash("sha256").update(String(styles)).digest("base64")}`).toBe(sonnerStyleHash);
});
