import fc from "fast-check";
import { expect, it } from "vitest";
import { leaveOut, withShreds } from "./leave-out";

it("cuts passages out and knows where the rest stood", () => {
  const { text, leftOut, placeOf } = leaveOut("um dois três quatro", [
    { start: 3, end: 8 },
    { start: 6, end: 13 },
  ]);
  expect(text).toBe("um quatro");
  expect(leftOut).toEqual([{ start: 3, end: 13 }]);
  expect([0, 2, 3, 9].map(placeOf)).toEqual([0, 2, 13, 19]);
});

it("keeps every character that is in no passage, at its place", () => {
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.string({ minLength: 60, maxLength: 60 }), spans, (before, passages) => {
      const { text, placeOf } = leaveOut(before, passages);
      const kept = [...before.split("").keys()].filter(
        (place) => !passages.some(({ start, end }) => start <= place && place < end),
      );
      expect(text.length).toBe(kept.length);
      for (const [index, place] of kept.entries()) {
        expect(text.charAt(index)).toBe(before.charAt(place));
        expect(placeOf(index)).toBe(place);
      }
    }),
  );
});

const sentence = { start: 0, end: 10 };
const next = { start: 11, end: 21 };

it("takes the shreds of a sentence along, and no more than those", () => {
  const most = [
    { start: 0, end: 3 },
    { start: 6, end: 9 },
  ];
  expect(withShreds([sentence, next], most)).toEqual([sentence]);
  expect(withShreds([sentence, next], [{ start: 8, end: 13 }])).toEqual([{ start: 8, end: 13 }]);
  expect(withShreds([sentence, next], [{ start: 4, end: 17 }])).toEqual([{ start: 0, end: 21 }]);
  expect(withShreds([sentence, next], [])).toEqual([]);
});
