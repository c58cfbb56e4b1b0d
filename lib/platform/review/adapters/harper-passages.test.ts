import fc from "fast-check";
import { expect, test } from "vitest";
import { passagesOf } from "./harper-passages";

test("a passage is a paragraph in which something is written", () => {
  expect(passagesOf("One.\n\n  \r\n…\nTwo 😀.\r\n")).toEqual([
    { start: 0, text: "One." },
    { start: 12, text: "Two 😀." },
  ]);
  expect(passagesOf("")).toEqual([]);
});

test("a line that goes on in the next one does not end a passage", () => {
  expect(passagesOf("One line\nof a text.\r\nAnother.").map(({ text }) => text)).toEqual([
    "One line\nof a text.",
    "Another.",
  ]);
});

test("a long paragraph is cut after a sentence, else after a word, else between two characters", () => {
  const sentences = passagesOf("This is a sentence. ".repeat(500));
  expect(sentences.length).toBeGreaterThan(2);
  for (const { text } of sentences) expect(text).toMatch(/^This .*sentence\. $/s);
  for (const { text } of passagesOf("word ".repeat(2_000))) expect(text).toMatch(/^word .*word $/s);
  for (const { text } of passagesOf(`a${"😀".repeat(5_000)}b`)) expect(text.isWellFormed()).toBe(true);
});

test("passages stand in the text, in order, and hold every letter of it", () => {
  const piece = fc.constantFrom("word ", "é", "e\u0301", "😀", ".", "\n", "\r\n", " ", "x".repeat(1_500));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const passages = passagesOf(text);
      let reached = 0;
      for (const { start, text: passage } of passages) {
        expect(start).toBeGreaterThanOrEqual(reached);
        expect(text.slice(start, start + passage.length)).toBe(passage);
        expect(passage.length).toBeLessThanOrEqual(4_000);
        expect(text.slice(reached, start)).not.toMatch(/\p{L}/u);
        reached = start + passage.length;
      }
      expect(text.slice(reached)).not.toMatch(/\p{L}/u);
    }),
  );
});
