import fc from "fast-check";
import { expect, it } from "vitest";
import { isId, newId } from "./ids";

it("makes ids that are unique, valid, and in the order of time", () => {
  const ids = Array.from({ length: 2_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every(isId)).toBe(true);
  expect(ids).toEqual([...ids].sort());
  expect(ids[0]?.charAt(14)).toBe("7");
});

it("takes canonical UUIDs alone for ids", () => {
  fc.assert(fc.property(fc.uuid({ version: [1, 4, 7] }), (id) => isId(id)));
  fc.assert(fc.property(fc.string(), (text) => !isId(text)));
  const id = newId();
  for (const wrong of [id.toUpperCase(), `${id} `, `${id}\n`, `{${id}}`, id.replaceAll("-", "")]) {
    expect(isId(wrong)).toBe(false);
  }
});
