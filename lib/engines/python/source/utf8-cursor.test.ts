import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8Cursor } from "./utf8-cursor";

/** Any code units: lone surrogates, pairs, and what lies between. */
const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 40,
  })
  .map((codes) => String.fromCharCode(...codes));

const encoder = new TextEncoder();

test("the byte offset of each character leads to its UTF-16 offset", () => {
  fc.assert(
    fc.property(units, (text) => {
      const toIndex = utf8Cursor(text);
      let index = 0;
      for (const character of text) {
        expect(toIndex(encoder.encode(text.slice(0, index)).length)).toBe(index);
        index += character.length;
      }
      expect(toIndex(encoder.encode(text).length)).toBe(text.length);
    }),
  );
});

test("an offset beyond the end is the end", () => {
  expect(utf8Cursor("é")(99)).toBe(1);
});
