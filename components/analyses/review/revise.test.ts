import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits, moveSpan, placeOfEdits } from "./revise";

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

test("what was accepted stands in the text, and passages move with it", () => {
  const text = "Portanto o poblema é grave.";
  const edits = [edit(8, 8, ","), edit(11, 18, "problema")];
  const revised = applyEdits(text, edits);
  expect(revised).toBe("Portanto, o problema é grave.");
  const show = ({ start, end }: { start: number; end: number }) => revised.slice(start, end);
  expect(show(moveSpan({ start: 21, end: 26 }, edits))).toBe("grave");
  expect(show(moveSpan({ start: 0, end: 8 }, edits))).toBe("Portanto");
  expect(show(moveSpan({ start: 9, end: 18 }, edits))).toBe("o problema");
  expect(show(moveSpan({ start: 13, end: 15 }, edits))).toBe("problema");
  expect(show(placeOfEdits(edits.slice(1), edits))).toBe("problema");
  expect(show(placeOfEdits(edits, edits))).toBe(", o problema");
});

/** Edits that do not overlap, from the gaps and lengths between them. */
const edits = fc
  .array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 4 })), { maxLength: 6 })
  .map((parts) => {
    let at = 0;
    return parts.map(([gap, length, added]) => {
      const start = at + gap + 1;
      at = start + length;
      return edit(start, at, added);
    });
  });

test("moved passages stay inside the text, and those that no edit touches keep their words", () => {
  fc.assert(
    fc.property(edits, fc.nat(30), fc.nat(20), (made, start, length) => {
      const size = Math.max(start + length, made.at(-1)?.span.end ?? 0) + 1;
      const text = Array.from({ length: size }, (_, at) => String.fromCharCode(33 + (at % 90))).join("");
      const revised = applyEdits(text, made);
      const passage = { start, end: start + length };
      const moved = moveSpan(passage, made);
      expect(moved.start).toBeGreaterThanOrEqual(0);
      expect(moved.end).toBeGreaterThanOrEqual(moved.start);
      expect(moved.end).toBeLessThanOrEqual(revised.length);
      const touched = made.some(({ span }) => span.start <= passage.end && span.end >= passage.start);
      if (!touched) expect(revised.slice(moved.start, moved.end)).toBe(text.slice(start, start + length));
    }),
  );
});
