import fc from "fast-check";
import { expect, test } from "vitest";
import { essayRules } from "@/lib/engines/essay/catalogue/catalogue";
import { type HarperLint, remarksOf } from "./harper-remarks";
import { englishRule, unwantedRules } from "./harper-rules";

const lint = (given: Partial<HarperLint>): HarperLint => ({
  ...{ rule: "AnA", kind: "Miscellaneous", start: 0, end: 1, message: "Incorrect article.", suggestions: [] },
  ...given,
});
const replace = (text: string) => ({ inserts: false, text });

test("a lint becomes a remark where its passage stands", () => {
  const text = "😀 e\u0301 is a apple";
  const [remark] = remarksOf({ start: 100, text }, [
    lint({ start: 9, end: 10, suggestions: [replace("an")] }),
  ]);
  expect(remark).toEqual({
    ...{ start: 109, end: 110, rule: "article", competency: null, replacements: ["an"] },
    message: { "pt-BR": expect.stringContaining("an"), en: "Incorrect article." },
  });
});

test("what is inserted follows the passage, and what is removed takes the word before with it", () => {
  const remarks = remarksOf({ start: 0, text: "However the photos , too" }, [
    lint({
      rule: "DiscourseMarkers",
      kind: "Punctuation",
      end: 7,
      suggestions: [{ inserts: true, text: "," }],
    }),
    lint({ rule: "CommaFixes", kind: "Punctuation", start: 18, end: 19, suggestions: [replace("")] }),
    lint({ start: 8, end: 11, suggestions: [replace("an photos"), replace("an image")] }),
  ]);
  expect(remarks.map(({ start, end, replacements }) => [start, end, replacements])).toEqual([
    [0, 7, ["However,"]],
    [8, 11, ["an image"]],
    [12, 19, ["photos"]],
  ]);
  expect(remarks.map(({ rule }) => rule)).toEqual(["punctuation", "article", "punctuation"]);
});

test("words that are to be one are a matter of word boundaries, whatever harper calls it", () => {
  const lints = [lint({ rule: "Everyone", end: 9, suggestions: [replace("everyone")] })];
  expect(remarksOf({ start: 0, text: "every one knows" }, lints)).toMatchObject([{ rule: "word-boundary" }]);
});

test.each([
  ["a place outside the passage", { end: 10 }],
  ["an empty place", { end: 0 }],
  ["half of a character", { start: 6, end: 8 }],
  ["an empty message", { message: " \n" }],
  ["spelling, which the engine judges", { rule: "SpellCheck", kind: "Spelling" }],
  ["a kind that is not told", { rule: "BoringWords", kind: "Style" }],
  ["a rule that is off", { rule: "PronounKnew", kind: "WordChoice" }],
])("leaves out %s", (_, given) => {
  expect(remarksOf({ start: 0, text: "a apple😀" }, [lint(given)])).toEqual([]);
});

test("each rule has an entry in the catalogue", () => {
  const kinds = ["Agreement", "Grammar", "WordOrder", "Punctuation", "Capitalization", "BoundaryError"];
  const rules = [...kinds, "Redundancy", "WordChoice", "Usage"].map((kind) => englishRule("Other", kind));
  const told = new Set(Object.keys(essayRules).filter((id) => id.startsWith("english/")));
  expect(told).toEqual(new Set([...rules, englishRule("AnA", "")].map((rule) => `english/${rule}`)));
  for (const rule of unwantedRules) expect(englishRule(rule, "Agreement")).toBeUndefined();
});

test("whatever harper says, passages lie in the text on whole characters, and what replaces them is short and well formed", () => {
  const text = fc
    .array(fc.constantFrom("a", "é", "e\u0301", "😀", " ", ",", "👩‍👩‍👧"), { maxLength: 40 })
    .map((parts) => parts.join(""));
  const suggestion = fc.record({
    inserts: fc.boolean(),
    text: fc.string({ unit: "grapheme", maxLength: 250 }),
  });
  const lints = fc.array(
    fc.record({
      rule: fc.constantFrom("AnA", "CommaFixes", "SpellCheck"),
      kind: fc.constantFrom("Agreement", "Punctuation", "Style", "toString"),
      start: fc.integer({ min: 0, max: 60 }),
      end: fc.integer({ min: 0, max: 60 }),
      message: fc.string(),
      suggestions: fc.array(suggestion, { maxLength: 5 }),
    }),
  );
  fc.assert(
    fc.property(text, fc.nat(1_000), lints, (passage, start, given) => {
      const remarks = remarksOf({ start, text: passage }, given);
      for (const remark of remarks) {
        const from = remark.start - start;
        const to = remark.end - start;
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(passage.length);
        expect(passage.slice(from, to).isWellFormed()).toBe(true);
        expect(remark.replacements.length).toBeLessThanOrEqual(3);
        for (const replacement of remark.replacements) {
          expect(replacement).not.toBe("");
          const applied = passage.slice(0, from) + replacement + passage.slice(to);
          expect(applied.isWellFormed()).toBe(true);
          expect(applied).not.toBe(passage);
        }
      }
    }),
  );
});
