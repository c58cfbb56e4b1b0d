import fc from "fast-check";
import { expect, it } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { mutateInput, respaceInputs } from "./mutate-input";

const token = fc.oneof(
  fc.integer({ min: -99_999, max: 99_999 }).map(String),
  fc.stringMatching(/^[a-c]{1,6}$/u),
);
const input = fc
  .array(fc.array(token, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((lines) => `${lines.map((line) => line.join(" ")).join("\n")}\n`);

it("keeps the lines, the tokens of each, and whether they are numbers", () => {
  fc.assert(
    fc.property(input, fc.nat(), (text, seed) => {
      const shape = (one: string) =>
        one.split("\n").map((line) =>
          line
            .split(" ")
            .map((part) => /^-?\d+$/u.test(part))
            .join(),
        );
      expect(shape(mutateInput(text, seededRandom(seed)))).toEqual(shape(text));
    }),
  );
});

it("keeps a number that counts what follows, and changes others", () => {
  const changed = Array.from({ length: 60 }, (_, seed) => mutateInput("3\n10 20 30\n", seededRandom(seed)));
  expect(new Set(changed.map((text) => text.split("\n")[0]))).toEqual(new Set(["3"]));
  expect(new Set(changed).size).toBeGreaterThan(20);
});

it("gives the same words with other white space", () => {
  const words = (text: string) => text.split(/\s+/u).filter(Boolean);
  const others = respaceInputs("1 2\n3\n");
  expect(others).toHaveLength(3);
  for (const other of others) expect(words(other)).toEqual(["1", "2", "3"]);
});
