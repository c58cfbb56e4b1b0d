import { expect, it } from "vitest";
import { editDistance, nearest } from "./similar-words";

it.each([
  ["redacao", "redacao", 0],
  ["redasao", "redacao", 1],
  ["socieadde", "sociedade", 1],
  ["", "ab", 2],
  ["casa", "cassino", 3],
])("counts the steps from %j to %j", (one, other, steps) => {
  expect(editDistance(one, other, 2)).toBe(steps);
  expect(editDistance(other, one, 2)).toBe(steps);
});

it("forgives one letter of a middling word, two of a long one and none of a short one", () => {
  expect(nearest("redasao", ["redacao", "redatora", "relacao", "redasao"], 3)).toEqual([
    "redacao",
    "relacao",
  ]);
  expect(nearest("caza", ["casa", "cama", "massa"], 3)).toEqual(["casa", "cama"]);
  expect(nearest("ceu", ["meu"], 3)).toEqual([]);
});
