import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runLength, runsFoundIn, runsSaidBefore } from "./word-runs";

const words = (text: string): string[] => text.split(" ");
const source = words("a escola pública precisa de livros novos e de professores bem pagos todos os dias");

describe("copied runs", () => {
  it("are found inside other words, also where a word was changed", () => {
    const copy = words(
      "penso que a escola pública precisa de livros velhos e de professores bem pagos agora",
    );
    expect(runsFoundIn(copy, source)).toEqual([{ from: 2, to: 14 }]);
  });

  it("are at least six words long", () => {
    expect(runsFoundIn(words("precisa de livros novos hoje"), source)).toEqual([]);
    expect(runsFoundIn(words("precisa de livros"), source)).toEqual([]);
    expect(runsFoundIn([], source)).toEqual([]);
  });
});

it("finds what was said before, not what is said for the first time", () => {
  expect(runsSaidBefore(source)).toEqual([]);
  expect(runsSaidBefore([...source, "mas", ...source])).toEqual([{ from: 16, to: 31 }]);
});

it("gives runs in order that do not overlap and lie inside the words", () => {
  const word = fc.constantFrom("a", "b", "c", "d");
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), fc.array(word, { maxLength: 60 }), (keys, other) => {
      for (const runs of [runsFoundIn(keys, other), runsSaidBefore(keys)]) {
        let end = 0;
        for (const { from, to } of runs) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(keys.length);
        expect(runLength(runs)).toBeLessThanOrEqual(keys.length);
      }
    }),
  );
});
