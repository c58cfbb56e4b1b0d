import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { soundKey } from "./sound-key";
import { longestWord, WordIndex } from "./word-index";

const words = ["excelente", "consciência", "passo", "paço", "cidade", "casa", "Bauman"];
const index = new WordIndex(words);
const near = (word: string) => [...index.near(word)].map((place) => words[place]);

describe("soundKey", () => {
  it.each([
    ["exceção", "esseção"],
    ["chave", "xave"],
    ["homem", "omen"],
    ["quilo", "kilo"],
    ["gelo", "jelo"],
    ["calma", "cauma"],
    ["você", "voce"],
  ])("is the same for %s and %s", (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });

  it("tells other words apart", () => {
    expect(soundKey("carro")).not.toBe(soundKey("carta"));
  });
});

describe("WordIndex", () => {
  it("finds words by sound and within a letter", () => {
    expect(near("eselente")).toContain("excelente");
    expect(near("conciencia")).toContain("consciência");
    expect(near("cidadde")).toContain("cidade");
    expect(near("baumann")).toEqual(["Bauman"]);
    expect(near("passo").toSorted()).toEqual(["passo", "paço"]);
    expect(near("xilofone")).toEqual([]);
  });

  it("finds every word whose letters lack one", () => {
    fc.assert(
      fc.property(fc.constantFrom("mercado", "produtivo", "lanterna"), fc.nat(7), (word, at) => {
        const place = at % word.length;
        const found = new WordIndex([word]).near(word.slice(0, place) + word.slice(place + 1));
        expect([...found]).toEqual([0]);
      }),
    );
  });

  it("answers for any string, and leaves long ones out", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (any) => {
        const found = index.near(any.toLowerCase());
        expect([...found].every((place) => place < words.length)).toBe(true);
      }),
    );
    expect(near("a".repeat(longestWord + 1))).toEqual([]);
  });
});
