import { expect, it } from "vitest";
import { pluralOfVerb, singularOfVerb } from "./verb-forms";

it.each([
  ["tem", "têm"],
  ["ajuda", "ajudam"],
  ["ajudou", "ajudaram"],
  ["ajudará", "ajudarão"],
  ["vive", "vivem"],
  ["existe", "existem"],
  ["existia", "existiam"],
  ["é", "são"],
])("%s, %s", (singular, plural) => {
  expect(pluralOfVerb.get(singular)).toBe(plural);
  expect(singularOfVerb.get(plural)).toBe(singular);
});

it("never gives a form as its own plural", () => {
  for (const [singular, plural] of pluralOfVerb) expect(singular).not.toBe(plural);
});
