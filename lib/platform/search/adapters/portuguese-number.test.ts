import { describe, expect, it } from "vitest";
import { otherNumber } from "./portuguese-number";

describe("otherNumber", () => {
  it.each([
    ["redações", "redacao"],
    ["REDAÇÃO", "redacoes"],
    ["cães", "cao"],
    ["mão", "maos"],
    ["animais", "animal"],
    ["fácil", "faceis"],
    ["funil", "funis"],
    ["papéis", "papel"],
    ["homem", "homens"],
    ["álbuns", "album"],
  ])("knows the other number of %s", (word, other) => {
    expect(otherNumber(word)).toContain(other);
  });

  it("leaves alone what the stemmer unifies", () => {
    expect(otherNumber("livros")).toEqual([]);
  });
});
