import { describe, expect, it } from "vitest";
import { letterHeight } from "./letter-height";
import { drawnText, tenLines } from "./testing/drawn-text";
import { inkBelow } from "./threshold";

const heightOf = (size: number, lines = tenLines) => {
  const { width, height, data } = drawnText(lines, { size, height: 900, width: 1600 });
  return letterHeight({ width, height, data: inkBelow({ width, height, data }, 127) });
};

describe("letter height", () => {
  it("grows with the size of the letters and lies between x-height and capital height", () => {
    for (const size of [24, 36, 48]) {
      const found = heightOf(size) ?? 0;
      expect(found / size).toBeGreaterThan(0.42);
      expect(found / size).toBeLessThan(0.68);
    }
  });

  it("is unknown where there are hardly any letters", () => {
    expect(heightOf(30, ["Sim."])).toBeNull();
  });
});
