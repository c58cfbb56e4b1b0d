import { describe, expect, it } from "vitest";
import { characterErrors, editDistance } from "./character-errors";

describe("character errors", () => {
  it.each([
    ["gato", "gato", 0],
    ["gato", "pato", 1],
    ["gato", "gatos", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
    ["😀a", "a", 1],
  ])("between %s and %s are counted", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it("do not count how letters are composed and lines are broken, but quotation marks", () => {
    expect(characterErrors("Ação é\n\nboa ", "Ac\u0327a\u0303o  e\u0301 boa")).toEqual({
      errors: 0,
      characters: 10,
    });
    expect(characterErrors("“a”", '"a"')).toEqual({ errors: 2, characters: 3 });
  });
});
