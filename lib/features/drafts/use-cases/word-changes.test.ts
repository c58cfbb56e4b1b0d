import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextChange } from "../schemas";
import { wordChanges } from "./word-changes";

const without = (changes: readonly TextChange[], left: TextChange["kind"]): string =>
  changes
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join("");

describe("the changes of words", () => {
  it("are those of whole words, accents and punctuation included", () => {
    expect(wordChanges("Eu nao sei.\nFim", "Eu não sei!\nFim")).toEqual([
      { kind: "same", text: "Eu " },
      { kind: "removed", text: "nao" },
      { kind: "added", text: "não" },
      { kind: "same", text: " sei" },
      { kind: "removed", text: "." },
      { kind: "added", text: "!" },
      { kind: "same", text: "\nFim" },
    ]);
  });

  it("are of whole phrases where words next to one another change, and leave paragraphs as they are", () => {
    expect(wordChanges("hoje em dia\nfim", "ontem de manhã\nfim")).toEqual([
      { kind: "removed", text: "hoje em dia" },
      { kind: "added", text: "ontem de manhã" },
      { kind: "same", text: "\nfim" },
    ]);
  });

  it("are none between equal texts, and everything between a text and nothing", () => {
    expect(wordChanges("Igual.", "Igual.")).toEqual([{ kind: "same", text: "Igual." }]);
    expect(wordChanges("", "")).toEqual([]);
    expect(wordChanges("", "Novo.")).toEqual([{ kind: "added", text: "Novo." }]);
  });

  it("make the later text of the earlier one", () => {
    const text = fc.array(fc.constantFrom("um", "dois", " ", "\n", ",", "é", "😀", "e\u0301", "\r\n"));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(""), other.join("")];
        const changes = wordChanges(before, after);
        expect(without(changes, "added")).toBe(before);
        expect(without(changes, "removed")).toBe(after);
      }),
    );
  });

  it("of long texts with nothing in common are the whole, soon", () => {
    const long = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join(" ");
    const changes = wordChanges(long("um"), long("dois"));
    expect(without(changes, "added")).toBe(long("um"));
    expect(without(changes, "removed")).toBe(long("dois"));
  });
});
