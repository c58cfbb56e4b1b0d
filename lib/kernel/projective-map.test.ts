import { describe, expect, it } from "vitest";
import {
  applyMap,
  type Corners,
  cornersOnto,
  inTurn,
  inverseMap,
  rectangle,
  rotation,
  scaling,
  translation,
} from "./projective-map";

const leaning: Corners = [
  { x: 12, y: 7 },
  { x: 190, y: 21 },
  { x: 180, y: 280 },
  { x: 3, y: 260 },
];

describe("projective maps", () => {
  it("take the corners of one quadrilateral to another's", () => {
    const map = cornersOnto(leaning, rectangle(100, 200));
    leaning.forEach((corner, index) => {
      const { x, y } = applyMap(map, corner);
      expect(x).toBeCloseTo(rectangle(100, 200)[index]?.x ?? Number.NaN, 6);
      expect(y).toBeCloseTo(rectangle(100, 200)[index]?.y ?? Number.NaN, 6);
    });
  });

  it("are undone by their inverse", () => {
    const map = cornersOnto(rectangle(40, 30), leaning);
    const { x, y } = applyMap(inverseMap(map), applyMap(map, { x: 11, y: 23 }));
    expect([x, y]).toEqual([expect.closeTo(11, 6), expect.closeTo(23, 6)]);
  });

  it("are done in turn, the first one first", () => {
    const { x, y } = applyMap(inTurn(translation(1, 0), scaling(2, 3), rotation(Math.PI / 2)), {
      x: 1,
      y: 1,
    });
    expect([x, y]).toEqual([expect.closeTo(-3, 9), expect.closeTo(4, 9)]);
  });
});
