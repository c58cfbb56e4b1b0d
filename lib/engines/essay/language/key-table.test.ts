import fc from "fast-check";
import { expect, it } from "vitest";
import { KeyTable } from "./key-table";

const key = fc.integer({ min: 0, max: 0xffff_ffff });

it("finds the place of every key and no other, zero and crowded slots included", () => {
  const crowded = fc.integer({ min: 0, max: 40 }).map((high) => (high << 20) >>> 0);
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(key, crowded), { maxLength: 200 }), key, (keys, other) => {
      const table = new KeyTable(Uint32Array.from(keys));
      expect(keys.map((each) => table.find(each))).toEqual(keys.map((_, place) => place));
      expect(table.find(other)).toBe(keys.indexOf(other));
    }),
  );
});
