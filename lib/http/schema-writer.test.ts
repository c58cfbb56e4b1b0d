import { expect, test } from "vitest";
import { z } from "zod";
import { makeSchemaWriter } from "./schema-writer";

test.each([
  [/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "A calm name, café", "a\u2028b"],
  [/^\P{Cc}*$/u, "elysia-analyse-essay", "a\u0000b"],
  [/^[\w.-]+$/, "a.b-c", "a b"],
])("%s is written for readers that know no classes of Unicode, and means the same", (pattern, good, bad) => {
  const written = makeSchemaWriter({}).write(z.string().regex(pattern), "input").pattern;
  expect(written).not.toMatch(/\\p/i);
  const read = new RegExp(String(written));
  expect([read.test(good), read.test(bad)]).toEqual([pattern.test(good), pattern.test(bad)]);
  expect([read.test(good), read.test(bad)]).toEqual([true, false]);
});
