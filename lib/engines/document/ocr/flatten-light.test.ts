import { describe, expect, it } from "vitest";
import { flattenLight, stretchContrast } from "./flatten-light";
import type { GreyImage } from "./grey-image";

/** Light from 100 at the left to 240 at the right, with ink at half of the light every tenth column. */
const sloped: GreyImage = {
  width: 400,
  height: 100,
  data: Uint8Array.from({ length: 40_000 }, (_, at) => {
    const x = at % 400;
    const light = 100 + (140 * x) / 400;
    return x % 10 === 0 ? light / 2 : light;
  }),
};

const at = ({ data }: GreyImage, x: number) => data[50 * 400 + x] ?? 0;

describe("even light", () => {
  it("makes paper white and ink equally dark on both sides", () => {
    const flat = flattenLight(sloped, 32);
    for (const x of [45, 205, 345]) expect(at(flat, x)).toBeGreaterThan(235);
    for (const x of [50, 200, 340]) expect(Math.abs(at(flat, x) - 127)).toBeLessThan(12);
  });

  it("spreads what contrast there is, and leaves an image without any alone", () => {
    const pale = {
      width: 10,
      height: 10,
      data: Uint8Array.from({ length: 100 }, (_, i) => (i < 20 ? 150 : 220)),
    };
    expect(new Set(stretchContrast(pale).data)).toEqual(new Set([0, 255]));
    const empty = { ...pale, data: pale.data.map(() => 200) };
    expect(stretchContrast(empty)).toBe(empty);
  });
});
