import { expect, it } from "vitest";
import { kindOf } from "./kind";

it.each([
  ["a água", "a água,", "punctuation"],
  ["fim; mas", "fim, mas", "punctuation"],
  ["fim, mas", "fim. Mas", "several words"],
  ["a", "à", "word"],
  ["onde", "em que", "several words"],
  ["fazer a", "fazer", "several words"],
  ["analisa-las", "analisá-las", "word"],
])("%s → %s is of the kind %s", (wrong, right, kind) => {
  expect(kindOf(wrong, right)).toBe(kind);
});
