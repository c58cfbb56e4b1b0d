import { describe, expect, it } from "vitest";
import { histogram } from "./grey-image";
import { inkBelow, otsuLevel } from "./threshold";

const image = { width: 4, height: 2, data: Uint8Array.from([20, 30, 25, 200, 210, 220, 205, 215]) };

describe("threshold", () => {
  it("lies between dark and light", () => {
    const level = otsuLevel(histogram(image));
    expect([...inkBelow(image, level)]).toEqual([1, 1, 1, 0, 0, 0, 0, 0]);
  });

  it("is the middle where all is alike", () => {
    expect(otsuLevel(histogram({ ...image, data: image.data.map(() => 90) }))).toBe(127);
  });
});
