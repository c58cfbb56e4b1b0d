import { describe, expect, it } from "vitest";
import { scaling } from "@/lib/kernel/projective-map";
import { placeBox } from "./place-box";
import { enlarged, levelled, turned, unmoved } from "./placement";

const source = { width: 200, height: 100 };
const extent = { left: 20, top: 10, right: 60, bottom: 30 };

describe("places on the source", () => {
  it("are fractions of its size", () => {
    expect(placeBox(extent, scaling(1), source)).toEqual({
      x: 0.1,
      y: 0.1,
      width: expect.closeTo(0.2, 9),
      height: expect.closeTo(0.2, 9),
    });
  });

  it("undo a quarter turn and a change of size", () => {
    const { map } = enlarged(turned(unmoved(source), 1), 2);
    // The turned image is 200 wide and 400 high; its top right corner was the source's top left.
    const box = placeBox({ left: 160, top: 40, right: 200, bottom: 80 }, map, source);
    expect(box).toEqual({
      x: expect.closeTo(0.1, 6),
      y: expect.closeTo(0, 6),
      width: expect.closeTo(0.1, 6),
      height: expect.closeTo(0.2, 6),
    });
  });

  it("stay inside the source", () => {
    const { map } = levelled(unmoved(source), 5);
    const box = placeBox({ left: -10, top: -10, right: 210, bottom: 110 }, map, source);
    expect(box).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });
});
