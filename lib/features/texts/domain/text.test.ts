import fc from "fast-check";
import { expect, it } from "vitest";
import { areDrafts, type Candidate, worthComparing } from "./text";

const name = fc.constantFrom("ana", "bia", "caio");
const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  authorId: name,
  writerId: name,
  version: fc.nat(),
});

it("compares the best of others and a few drafts, and drops nobody for a worse one", () => {
  fc.assert(
    fc.property(candidate, fc.array(candidate, { maxLength: 120 }), (text, ranked) => {
      const chosen = worthComparing(text, ranked);
      const drafts = chosen.filter((each) => areDrafts(text, each));
      expect(drafts.length).toBeLessThanOrEqual(5);
      expect(chosen.length - drafts.length).toBeLessThanOrEqual(20);
      for (const kind of [true, false]) {
        const ofKind = ranked.filter((each) => areDrafts(text, each) === kind);
        const taken = chosen.filter((each) => areDrafts(text, each) === kind);
        expect(taken).toEqual(ofKind.slice(0, taken.length));
        expect(taken.length).toBe(Math.min(ofKind.length, kind ? 5 : 20));
      }
    }),
  );
});

it("takes a replay for a draft of its writer's works, whoever ran it again", () => {
  const original = { authorId: "ana", writerId: "ana" };
  expect(areDrafts(original, { authorId: "bia", writerId: "ana" })).toBe(true);
  expect(areDrafts(original, { authorId: "ana", writerId: "caio" })).toBe(true);
  expect(areDrafts(original, { authorId: "bia", writerId: "caio" })).toBe(false);
});
