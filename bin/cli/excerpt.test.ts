import fc from "fast-check";
import { expect, test } from "vitest";
import { displayWidth, excerpt, printable } from "./excerpt";
import { placeFinder } from "./position";

const excerptOf = (text: string, start: number, end: number) =>
  excerpt(text, { start, end }, placeFinder(text)(start));

test("places count lines from any line end and columns in characters", () => {
  const text = "a\r\n😀b\rc\nd";
  const at = (mark: string) => placeFinder(text)(text.indexOf(mark));
  expect(at("b")).toMatchObject({ line: 2, column: 2 });
  expect(at("c")).toMatchObject({ line: 3, column: 1 });
  expect(at("d")).toMatchObject({ line: 4, column: 1 });
  expect(placeFinder(text)(text.length)).toMatchObject({ line: 4, column: 2 });
  expect(placeFinder("")(0)).toEqual({ line: 1, column: 1, start: 0, end: 0 });
});

test("lines found by search agree with counting", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "\n", "\r\n", "\r"), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const find = placeFinder(text);
      let offset = 0;
      for (const part of parts) {
        if (part === "a") expect(find(offset).line).toBe(text.slice(0, offset).split(/\r\n|\r|\n/).length);
        offset += part.length;
      }
    }),
  );
});

test("underlines the passage, however wide its characters are", () => {
  expect(excerptOf("x = 1\ny = eval(z)\n", 10, 14)).toEqual(["y = eval(z)", "    ~~~~"]);
  expect(excerptOf("\t😀 漢 e\u0301 ok", 9, 11)).toEqual([" 😀 漢 e\u0301 ok", "         ~~"]);
  expect(displayWidth("😀漢e\u0301")).toBe(5);
});

test("an empty span is one mark, and a span over lines ends with its first", () => {
  expect(excerptOf("abc", 3, 3)).toEqual(["abc", "   ~"]);
  expect(excerptOf("ab\ncd", 1, 4)).toEqual(["ab", " ~"]);
});

test("of a long line only the surroundings are shown", () => {
  const text = `${"a".repeat(500)}WRONG${"b".repeat(500)}`;
  const [line, underline] = excerptOf(text, 500, 505);
  expect(line.length).toBeLessThan(110);
  expect(line).toMatch(/^…a+WRONGb+…$/);
  expect(line.slice(underline.indexOf("~"), underline.length)).toBe("WRONG");
});

test("never cuts a character in two", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (start, length) => {
      const text = "😀".repeat(200);
      const [line] = excerptOf(text, start & ~1, (start + length) & ~1);
      expect(line).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    }),
  );
});

test("what could steer the terminal or hide text is made visible", () => {
  expect(printable("a\u001b[31mb\u202ec\u0007\td\u2028")).toBe("a\ufffd[31mb\ufffdc\ufffd d\ufffd");
});
