import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differences } from "./differences";

describe("differences", () => {
  it("names each leaf that differs by its path", () => {
    const before = { a: 1, list: [{ x: "s" }, 2], gone: null, same: [1] };
    const after = { a: 2, list: [{ x: "t" }, 2, 3], same: [1], fresh: true };
    expect(differences(before, after)).toEqual([
      { path: "a", before: 1, after: 2 },
      { path: "list[0].x", before: "s", after: "t" },
      { path: "list[2]", before: undefined, after: 3 },
      { path: "gone", before: null, after: undefined },
      { path: "fresh", before: undefined, after: true },
    ]);
  });

  it("does not take a list for an object, nor zero for nothing", () => {
    expect(differences({ a: [] }, { a: {} })).toEqual([{ path: "a", before: [], after: {} }]);
    expect(differences({ a: 0 }, { a: null })).toHaveLength(1);
  });

  it("finds none between a value and its copy, and one at least between different texts of JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [first, second] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))];
        expect(differences(first, JSON.parse(JSON.stringify(a)))).toEqual([]);
        if (JSON.stringify(first) !== JSON.stringify(second) && !fc.stringify(first).includes("{"))
          expect(differences(first, second).length).toBeGreaterThan(0);
      }),
    );
  });
});
