import fc from "fast-check";
import { expect, test } from "vitest";
import { segmentRange } from "./segments";

test("overlapping passages are cut where one begins or ends, the shortest first", () => {
  const passages = [
    { id: 0, start: 0, end: 10 },
    { id: 1, start: 4, end: 6 },
    { id: 2, start: 5, end: 20 },
  ];
  expect(segmentRange(0, 12, passages)).toEqual([
    { start: 0, end: 4, ids: [0] },
    { start: 4, end: 5, ids: [1, 0] },
    { start: 5, end: 6, ids: [1, 0, 2] },
    { start: 6, end: 10, ids: [0, 2] },
    { start: 10, end: 12, ids: [2] },
  ]);
});

test("segments tile the range, and each carries exactly the passages that cover it", () => {
  const passage = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, size]) => ({ start, end: start + size }));
  fc.assert(
    fc.property(fc.array(passage), fc.nat(40), fc.nat(40), (spans, start, size) => {
      const passages = spans.map((span, id) => ({ id, ...span }));
      const segments = segmentRange(start, start + size, passages);
      expect(segments.reduce((at, segment) => (segment.start === at ? segment.end : -1), start)).toBe(
        start + size,
      );
      for (const segment of segments) {
        expect(segment.end).toBeGreaterThan(segment.start);
        const covering = passages.filter((p) => p.start <= segment.start && p.end >= segment.end);
        expect([...segment.ids].sort()).toEqual(covering.map(({ id }) => id).sort());
      }
    }),
  );
});
