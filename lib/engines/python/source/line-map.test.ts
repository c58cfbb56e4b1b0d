import fc from "fast-check";
import { expect, test } from "vitest";
import { LineMap } from "./line-map";

const piece = fc.constantFrom("a", "é", "😀", "\t", "\n", "\r\n", "\r", "\f", "\u2028", "\ufeff", "x = 1");
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));

test("every offset survives the way to a position and back", () => {
  fc.assert(
    fc.property(text, (source) => {
      const map = new LineMap(source);
      for (let offset = 0; offset <= source.length; offset += 1) {
        expect(map.offset(map.position(offset))).toBe(offset);
      }
    }),
  );
});

test("rows agree with splitting the text at Python's line ends", () => {
  fc.assert(
    fc.property(text, (source) => {
      const map = new LineMap(source);
      const lines = source.split(/\r\n|\r|\n/);
      expect(map.lineCount).toBe(lines.length);
      lines.forEach((line, index) => {
        const start = map.offset({ row: index + 1, column: 1 });
        expect(source.slice(start, start + line.length)).toBe(line);
      });
    }),
  );
});

test("positions outside the text move to its ends", () => {
  const map = new LineMap("ab\ncd");
  expect(map.offset({ row: 0, column: 5 })).toBe(0);
  expect(map.offset({ row: 2, column: 99 })).toBe(5);
  expect(map.offset({ row: 9, column: 1 })).toBe(5);
  expect(map.offset({ row: 2, column: 0 })).toBe(3);
});
