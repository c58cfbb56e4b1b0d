import { expect, it, vi } from "vitest";
import { remembering } from "./remembering";

it("asks once a word, and always for what is too long for one", () => {
  const answer = vi.fn((word: string) => word.toUpperCase());
  const shout = remembering(answer);
  expect([shout("mar"), shout("mar"), shout("rio")]).toEqual(["MAR", "MAR", "RIO"]);
  expect(answer).toHaveBeenCalledTimes(2);
  const long = "a".repeat(100);
  expect([shout(long), shout(long)]).toEqual([long.toUpperCase(), long.toUpperCase()]);
  expect(answer).toHaveBeenCalledTimes(4);
});

it("answers rightly however many words there are", () => {
  const shout = remembering((word) => `${word}!`);
  for (let word = 0; word < 70_000; word++) expect(shout(String(word))).toBe(`${word}!`);
  expect(shout("1")).toBe("1!");
});
