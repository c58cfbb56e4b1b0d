import { describe, expect, it } from "vitest";
import { scaling, translation } from "@/lib/kernel/projective-map";
import { warp } from "./warp";

const image = { width: 3, height: 3, data: Uint8Array.from([0, 10, 20, 30, 40, 50, 60, 70, 80]) };

describe("warp", () => {
  it("moves pixels, and what comes from outside is white", () => {
    expect([...warp(image, translation(1, 1), 3, 3).data]).toEqual([255, 255, 255, 255, 0, 10, 255, 30, 40]);
  });

  it("takes the mean where a pixel falls between four", () => {
    const { data } = warp(image, translation(-0.5, -0.5), 2, 2);
    expect([...data]).toEqual([20, 30, 50, 60]);
  });

  it("keeps the middle of a pixel in the middle when it enlarges", () => {
    expect(warp(image, scaling(3), 9, 9).data[4 * 9 + 4]).toBe(40);
  });
});
