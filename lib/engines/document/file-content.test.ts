import fc from "fast-check";
import { expect, it } from "vitest";
import { contentOf, indexIn, partOf, partsIn, wholeOf } from "./file-content";

/** More than two steps of a search. */
const length = 40_000;
const places = fc.nat(length);
const file = Buffer.from(Array.from({ length }, (_, at) => (at * 7919) % 251));

it("finds what stands anywhere, across the borders of its steps too", () => {
  fc.assert(
    fc.property(fc.nat(length - 5), places, places, (at, from, before) => {
      const marked = Buffer.from(file);
      marked.write("\xff\xfe\xfd\xfc\xfb", at, "latin1");
      const found = at >= from && at < before ? at : -1;
      expect(indexIn(contentOf(marked), marked.subarray(at, at + 5), from, before)).toBe(found);
    }),
    { examples: [[16_382, 0, length]] },
  );
});

it("gives the bytes between two places in parts, and a part as a file", () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const wanted = file.subarray(from, to);
      expect(Buffer.concat([...partsIn(contentOf(file), from, to)]).equals(wanted)).toBe(true);
      expect(wholeOf(partOf(contentOf(file), from, to - from)).equals(wanted)).toBe(true);
    }),
  );
  const part = partOf(contentOf(file), 10, 20);
  expect([part.read(15, 9).length, part.read(20, 9).length, part.read(99, 9).length]).toEqual([5, 0, 0]);
});
