import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../ast/tokenize";
import { findCopies } from "./duplicates";

const copies = (source: string) => findCopies(tokenize(source), source);
const body = Array.from(
  { length: 8 },
  (_, n) => `    value_${n} = compute(first_${n}, second_${n}) + ${n}\n`,
).join("");

test("a piece that stands there again is found with its original, whatever the blanks and comments", () => {
  const source = `def f():\n${body}\n\ndef g():\n    # again\n${body.replaceAll(" = ", "  =  ")}`;
  const [copy, ...others] = copies(source);
  expect(others).toEqual([]);
  expect(copy?.lines).toBeGreaterThanOrEqual(8);
  expect(copy?.original.start).toBeLessThan(copy?.span.start ?? 0);
});

test("short pieces and tables of numbers are none", () => {
  expect(copies("x = 1\ny = 2\n".repeat(3))).toEqual([]);
  expect(copies(`x = [\n${"    1, 2, 3, 4, 5,\n".repeat(60)}]\n`)).toEqual([]);
});

test("whatever stands between, copies of a body lie apart and have the same tokens", () => {
  const line = fc.constantFrom("x = 1\n", "y = f(x)\n", "if a:\n    b()\n", "\n", "# c\n");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 12 }), (before, between) => {
      const source = `${before.join("")}def f():\n${body}${between.join("")}def g():\n${body}`;
      const found = copies(source);
      expect(found.length).toBeGreaterThanOrEqual(1);
      for (const { span, original } of found) {
        expect(original.end).toBeLessThanOrEqual(span.start);
        const texts = [span, original].map(({ start, end }) =>
          tokenize(source.slice(start, end))
            .map(({ text }) => text)
            .filter((text) => text.trim() !== ""),
        );
        expect(texts[0]).toEqual(texts[1]);
      }
    }),
    { numRuns: 50 },
  );
});
