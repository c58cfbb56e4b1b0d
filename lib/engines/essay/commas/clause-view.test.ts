import { describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { tagsOf } from "../language/tags-of";
import { finiteIn, viewClauses } from "./clause-view";
import { commaPlace, gapKind } from "./gaps";
import { clauseViews, textGaps } from "./text-gaps";
import { writtenWords } from "./written-words";

async function wordsOf(text: string) {
  const [sentence = []] = await tagsOf(readDocument({ text, language: "pt" }));
  return writtenWords(text, sentence);
}

describe("writtenWords", () => {
  it("joins the parts of a contraction and keeps the marks between words", async () => {
    const words = await wordsOf("Na escola (pública), torna-se “dela”.");
    expect(words.map(({ key, mark, parts }) => [key, mark, parts.length])).toEqual([
      ["na", "", 2],
      ["escola", "", 1],
      ["pública", "(", 1],
      ["torna-se", "),", 2],
      ["dela", "“", 2],
    ]);
    expect(words.map(({ finite }) => finite)).toEqual([false, false, false, true, false]);
  });
});

describe("viewClauses", () => {
  it("cuts a sentence at its marks, but not at quotation marks", async () => {
    const view = viewClauses(await wordsOf("Quando chove, o “rio” cresceu e a vila parou."));
    expect([...view.from]).toEqual([0, 0, 2, 2, 2, 2, 2, 2, 2]);
    expect([...view.to]).toEqual([1, 1, 8, 8, 8, 8, 8, 8, 8]);
    expect(finiteIn(view, 2, 8)).toBe(2);
    expect([...view.subordinator].slice(0, 3)).toEqual([1, 1, 0]);
    expect(view.commas).toBe(1);
  });

  it("takes nothing", () => {
    expect(viewClauses([]).finiteBefore).toHaveLength(1);
  });
});

describe("gaps", () => {
  it("are open, have a comma, or are not judged", async () => {
    const words = await wordsOf('A “vila”, o rio; a mata (verde) e, "sim" o mar.');
    expect(words.slice(1).map(gapKind)).toEqual([
      "open",
      "comma",
      "open",
      undefined,
      "open",
      undefined,
      "open",
      "comma",
      "open",
      "open",
    ]);
  });

  it("take a comma behind the mark that closes", () => {
    expect(commaPlace("o “mar” é", 6)).toBe(7);
    expect(commaPlace("o mar é", 5)).toBe(5);
  });

  it("of titles are left out", async () => {
    const document = readDocument({ text: "A vida do rio\n\nO rio corre. A vila dorme.", language: "pt" });
    const gaps = textGaps(clauseViews(document, await tagsOf(document)));
    expect(gaps.map(({ view, gap }) => view.words[gap]?.key)).toEqual(["rio", "vila"]);
  });
});
