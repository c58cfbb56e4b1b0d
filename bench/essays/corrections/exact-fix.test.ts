import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixesExactly } from "./exact-fix";

const text = "Hoje em dia as pessoa le pouco, mais gosta de falar.";
const correct = (wrong: string, right: string) => {
  const start = text.indexOf(wrong);
  return { start, end: start + wrong.length, wrong, right };
};
const edit = (wrong: string, inserted: string) => {
  const { start, end } = correct(wrong, "");
  return { span: { start, end }, text: inserted };
};

describe("a suggestion fixes a correction exactly", () => {
  it("when it makes the same replacement", () => {
    expect(fixesExactly(text, correct("pessoa", "pessoas"), [edit("pessoa", "pessoas")])).toBe(true);
    expect(fixesExactly(text, correct("pessoa", "pessoas"), [edit("pessoa", "pessoal")])).toBe(false);
  });

  it("when it inserts only what is missing", () => {
    const comma = { span: { start: 11, end: 11 }, text: "," };
    expect(fixesExactly(text, correct("dia", "dia,"), [comma])).toBe(true);
    expect(fixesExactly(text, correct("em dia as", "em dia, as"), [comma])).toBe(true);
  });

  it("when it reaches beyond the passage and leaves the rest as it is", () => {
    expect(fixesExactly(text, correct("mais", "mas"), [edit("mais gosta", "mas gosta")])).toBe(true);
    expect(fixesExactly(text, correct("mais", "mas"), [edit("mais gosta", "mas gostam")])).toBe(false);
  });

  it("not when it makes a part of the change", () => {
    expect(fixesExactly(text, correct("pessoa le", "pessoas leem"), [edit("pessoa", "pessoas")])).toBe(false);
  });

  it("by the edits at the passage; those elsewhere do not matter", () => {
    const edits = [edit("pessoa", "pessoas"), edit("gosta", "gostam")];
    expect(fixesExactly(text, correct("pessoa", "pessoas"), edits)).toBe(true);
    expect(fixesExactly(text, correct("mais", "mas"), edits)).toBe(false);
    expect(fixesExactly(text, correct("mais", "mas"), [])).toBe(false);
  });

  it("whatever the spacing", () => {
    expect(fixesExactly(text, correct("pouco, mais", "pouco mas"), [edit(", mais", "  mas")])).toBe(true);
  });
});

it("always holds for the correction itself made into an edit", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (any, a, b, right) => {
      const [start = 0, end = 0] = [a % (any.length + 1), b % (any.length + 1)].toSorted((x, y) => x - y);
      const correction = { start, end, wrong: any.slice(start, end), right };
      expect(fixesExactly(any, correction, [{ span: { start, end }, text: right }])).toBe(true);
    }),
  );
});
