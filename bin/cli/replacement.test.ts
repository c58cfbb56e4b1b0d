import fc from "fast-check";
import { expect, test } from "vitest";
import type { EngineFinding } from "@/lib/composition/engines";
import { replaceable } from "./replacement";

type Edit = EngineFinding["suggestions"][number]["edits"][number];

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

function finding(start: number, end: number, ...suggestions: Edit[][]): EngineFinding {
  const label = { "pt-BR": "x", en: "x" };
  return {
    ...{ rule: "grammar/any", category: "grammar", competency: 1, severity: "minor", message: label },
    span: { start, end },
    suggestions: suggestions.map((edits) => ({ label, edits, safe: false })),
  };
}

const text = "Hoje em dia as pessoa le pouco mas falam.";

test("edits that are the passage, and edits inside it, give what the passage becomes", () => {
  const found = finding(15, 24, [edit(15, 24, "pessoas leem")], [edit(21, 21, "s"), edit(22, 24, "leem")]);
  expect(replaceable(text, found)).toEqual({
    start: 15,
    end: 24,
    replacements: ["pessoas leem"],
  });
});

test("a comma just outside widens the passage for all its suggestions", () => {
  const at = text.indexOf("mas");
  const before = finding(at, at + 3, [edit(at - 1, at - 1, ",")], [edit(at, at + 3, "mais")]);
  expect(replaceable(text, before)).toEqual({ start: at - 1, end: at + 3, replacements: [", mas", " mais"] });
  const after = finding(5, 11, [edit(11, 11, ",")]);
  expect(replaceable(text, after)).toEqual({ start: 5, end: 11, replacements: ["em dia,"] });
  const gap = finding(6, 9, [edit(9, 11, ", ")]);
  expect(replaceable("Hoje, dia  as", gap)).toEqual({
    ...{ start: 6, end: 11, replacements: ["dia, "] },
  });
});

test("a suggestion that changes another word is no replacement; one without edits is none either", () => {
  const found = finding(15, 21, [edit(12, 14, "a")], [], [edit(15, 21, "gente")]);
  expect(replaceable(text, found)).toEqual({ start: 15, end: 21, replacements: ["gente"] });
});

test("replacing the passage is the same as making the edits", () => {
  const edits = fc.uniqueArray(fc.tuple(fc.nat(12), fc.string({ maxLength: 3 })), {
    selector: ([at]) => at,
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.string({ minLength: 13, maxLength: 20 }), edits, fc.nat(12), (any, places, start) => {
      const made = places.map(([at, added]) => edit(at, at + 1, added)).reverse();
      const answer = replaceable(any, finding(start, start + 1, made));
      let expected = any;
      for (const { span, text: added } of made.toSorted((a, b) => b.span.start - a.span.start))
        expected = expected.slice(0, span.start) + added + expected.slice(span.end);
      const [replacement] = answer.replacements;
      if (replacement === undefined) return;
      expect(any.slice(0, answer.start) + replacement + any.slice(answer.end)).toBe(expected);
    }),
  );
});
