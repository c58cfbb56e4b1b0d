import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "./json-text";

test("is JSON, with every string well formed and nothing else changed", () => {
  const text = fc.string({ unit: "binary" });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const value = { [`${left}\ud800\\`]: [right, `\\ud800\\\\\udfff${left}`] };
      const [[key, strings] = ["", []]] = Object.entries<string[]>(JSON.parse(jsonText(value)));
      expect(key).toBe(`${left}\ud800\\`.toWellFormed());
      expect(strings).toEqual([right.toWellFormed(), `\\ud800\\\\\udfff${left}`.toWellFormed()]);
    }),
  );
});

test("undefined is null", () => {
  expect(jsonText(undefined)).toBe("null");
});
