import { describe, expect, it } from "vitest";
import { applyMap } from "@/lib/kernel/projective-map";
import type { GreyImage } from "./grey-image";
import { letterHeight } from "./letter-height";
import { enlarged, levelled, unmoved } from "./placement";
import { prepare } from "./prepare";
import { skewDegrees } from "./skew";
import { drawnText, tenLines } from "./testing/drawn-text";
import { inkBelow } from "./threshold";
import { warp } from "./warp";

const page = drawnText(tenLines, { height: 620 });
const inkOf = (image: GreyImage) => ({
  width: image.width,
  height: image.height,
  data: inkBelow(image, 127),
});

describe("preparation", () => {
  it("gives letters of one height whatever the resolution was", async () => {
    for (const factor of [0.6, 1, 2]) {
      const { map, width, height } = enlarged(unmoved(page), factor);
      const { image } = await prepare(warp(page, map, width, height));
      const letter = letterHeight(inkOf(image)) ?? 0;
      expect(letter).toBeGreaterThan(13);
      expect(letter).toBeLessThan(20);
    }
  });

  it("levels tilted lines, and its map says where each pixel went", async () => {
    const tilt = levelled(unmoved(page), -2.5);
    const { image, map } = await prepare(warp(page, tilt.map, page.width, page.height));
    expect(Math.abs(skewDegrees(inkOf(image)))).toBeLessThan(0.15);
    const [before, after] = [
      { x: 80, y: 80 },
      { x: 880, y: 80 },
    ].map((point) => applyMap(map, applyMap(tilt.map, point)));
    expect(Math.abs((before?.y ?? 0) - (after?.y ?? 9))).toBeLessThan(2);
  });

  it("makes the paper white under a shadow", async () => {
    const shaded = {
      ...page,
      data: page.data.map((level, at) => (at % page.width > 600 ? level * 0.6 : level)),
    };
    const { image } = await prepare(shaded);
    const white = image.data.reduce((count, level) => count + (level > 230 ? 1 : 0), 0);
    expect(white / image.data.length).toBeGreaterThan(0.85);
  });
});
