import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { noiseDeviation } from "./noise";
import { drawnText, tenLines } from "./testing/drawn-text";

describe("noise", () => {
  it("is measured on the paper, not on the letters", () => {
    const page = drawnText(tenLines);
    expect(noiseDeviation(page, 150)).toBeLessThan(6);
    const random = seededRandom(3);
    const spread = 20 * Math.sqrt(12);
    const noisy = { ...page, data: page.data.map((level) => level * 0.6 + 50 + (random() - 0.5) * spread) };
    expect(noiseDeviation(noisy, 120)).toBeGreaterThan(17);
    expect(noiseDeviation(noisy, 120)).toBeLessThan(24);
  });

  it("is none where nothing is light", () => {
    expect(noiseDeviation({ width: 5, height: 5, data: new Uint8Array(25) }, 100)).toBe(0);
  });
});
