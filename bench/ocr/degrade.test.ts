import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { degrade } from "./degrade";
import { degradations } from "./sets";

const page = {
  width: 120,
  height: 160,
  data: Uint8Array.from({ length: 120 * 160 }, (_, at) => (at % 120 > 30 && at % 120 < 60 ? 20 : 255)),
};

describe("degradations", () => {
  it.each(degradations)("%s: the same seed gives the same page, another seed another", async (name) => {
    const once = (seed: number) => degrade(page, name, seededRandom(seed), { dpi: 200, index: 0 });
    const [first, again, other] = [await once(1), await once(1), await once(2)];
    expect(first.data).toEqual(again.data);
    expect(Buffer.compare(first.data, page.data) === 0).toBe(name === "clean");
    expect(Buffer.compare(first.data, other.data) === 0).toBe(name === "clean");
  });
});
