import { describe, expect, it } from "vitest";
import type { GreyImage } from "./grey-image";
import { levelled, turned, unmoved } from "./placement";
import { isSideways, skewDegrees } from "./skew";
import { drawnText, tenLines } from "./testing/drawn-text";
import { inkBelow } from "./threshold";
import { warp } from "./warp";

const page = drawnText(tenLines, { height: 620 });
const inkOf = (image: GreyImage) => ({
  width: image.width,
  height: image.height,
  data: inkBelow(image, 127),
});
const tilted = (degrees: number) => {
  const { map, width, height } = levelled(unmoved(page), -degrees);
  return inkOf(warp(page, map, width, height));
};

describe("skew", () => {
  it.each([-4.3, -1.7, 0, 0.6, 2.9])("of %d degrees is found to a tenth of a degree", (degrees) => {
    expect(Math.abs(skewDegrees(tilted(degrees)) - degrees)).toBeLessThan(0.1);
  });

  it("of a page with almost nothing on it is none", () => {
    expect(skewDegrees(inkOf(drawnText(["."])))).toBe(0);
  });

  it.each([0, 3, -3])("does not hide that lines run down the page (%d degrees)", (degrees) => {
    const { map, width, height } = turned(levelled(unmoved(page), degrees), 1);
    expect(isSideways(inkOf(warp(page, map, width, height)))).toBe(true);
    expect(isSideways(tilted(degrees))).toBe(false);
  });
});
