import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sourceDigest } from "./build.mjs";

const root = mkdtempSync(join(tmpdir(), "elysia-build-"));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, "lib", "deep"), { recursive: true });
writeFileSync(join(root, "lib", "deep", "a.ts"), "1");
writeFileSync(join(root, "next.config.ts"), "1");

test("the digest changes with what the build is made from, and with nothing else", () => {
  const first = sourceDigest(root);
  writeFileSync(join(root, "lib", "deep", "a.test.ts"), "a test");
  writeFileSync(join(root, "README.md"), "words");
  writeFileSync(join(root, "next-env.d.ts"), "generated");
  expect(sourceDigest(root)).toBe(first);

  writeFileSync(join(root, "lib", "deep", "a.ts"), "2");
  const second = sourceDigest(root);
  expect(second).not.toBe(first);

  writeFileSync(join(root, "next.config.ts"), "2");
  expect(sourceDigest(root)).not.toBe(second);
});
