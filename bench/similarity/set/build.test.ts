import { beforeAll, describe, expect, it } from "vitest";
import { buildSet, type TextPair } from "./build";
import { pairsOfEach, setParts } from "./parameters";

const wordsIn = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

describe("buildSet", () => {
  const sets: { tuning: TextPair[]; heldOut: TextPair[] } = { tuning: [], heldOut: [] };

  beforeAll(async () => {
    sets.tuning = await buildSet(setParts.tuning);
    sets.heldOut = await buildSet(setParts.heldOut);
  });

  it("is the same at each call", async () => {
    expect(await buildSet(setParts.tuning)).toEqual(sets.tuning);
  });

  it("has as many pairs of each kind as were fixed", () => {
    const kinds = Object.values(Object.groupBy(sets.heldOut, ({ kind }) => kind));
    expect(kinds).toHaveLength(12);
    expect(kinds.every((pairs) => pairs?.length === pairsOfEach)).toBe(true);
  });

  it("knows where the passage of at least 40 words stands in both texts", () => {
    for (const { kind, a, b, shared } of [...sets.tuning, ...sets.heldOut]) {
      if (!shared) continue;
      const original = a.slice(shared.a.start, shared.a.end);
      expect(wordsIn(original)).toBeGreaterThanOrEqual(40);
      expect(wordsIn(original)).toBeLessThanOrEqual(60);
      if (kind === "verbatim") expect(b.slice(shared.b.start, shared.b.end)).toBe(original);
    }
  });

  it("shares no passage between its parts", () => {
    const passagesOf = (pairs: readonly TextPair[]): Set<string> =>
      new Set(pairs.flatMap(({ a, shared }) => (shared ? [a.slice(shared.a.start, shared.a.end)] : [])));
    const known = passagesOf(sets.tuning);
    expect([...passagesOf(sets.heldOut)].filter((passage) => known.has(passage))).toEqual([]);
  });
});
