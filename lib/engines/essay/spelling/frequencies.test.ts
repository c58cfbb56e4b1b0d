import { beforeAll, describe, expect, it } from "vitest";
import { type Frequencies, loadFrequencies, packCount, readFrequencies } from "./frequencies";
import { surprise } from "./word-probability";

let frequencies: Frequencies;
beforeAll(async () => {
  frequencies = await loadFrequencies();
});

describe("frequencies", () => {
  it("are those of Portuguese: words of grammar lead, and pairs are counted", () => {
    expect(frequencies.words.slice(0, 20)).toEqual(expect.arrayContaining(["de", "a", "e", "que", "o"]));
    expect(frequencies.count("sociedade")).toBeGreaterThan(frequencies.count("sobriedade"));
    expect(frequencies.count("sosiedade")).toBe(0);
    expect(frequencies.pairCount("redes", "sociais")).toBeGreaterThan(100);
    expect(frequencies.pairCount("sociais", "redes")).toBe(0);
  });

  it("pack counts within 3 %", () => {
    for (const count of [1, 7, 100, 12_345, 100_000])
      expect(Math.abs(2 ** (packCount(count) / 12) / count - 1)).toBeLessThan(0.03);
  });

  it("are not read from another file", () => {
    const header = new TextEncoder().encode(JSON.stringify({ format: "other", sections: [] }));
    const bytes = new Uint8Array(4 + header.length);
    bytes[0] = header.length;
    bytes.set(header, 4);
    expect(() => readFrequencies(bytes)).toThrow("elysia-frequencies-1");
  });
});

describe("surprise", () => {
  const nothing: ReadonlySet<string> = new Set();
  const nowhere = { before: "", after: "" };

  it("is less for a frequent word, an expected one, and one of the text", () => {
    const alone = surprise(frequencies, "sociais", nowhere, nothing);
    expect(alone).toBeLessThan(surprise(frequencies, "colossais", nowhere, nothing));
    expect(surprise(frequencies, "sociais", { before: "redes", after: "" }, nothing)).toBeLessThan(alone);
    expect(surprise(frequencies, "sociais", { before: "", after: "e" }, nothing)).toBeLessThan(alone + 1);
    const rare = "xilofones";
    expect(surprise(frequencies, rare, nowhere, new Set([rare]))).toBeLessThan(
      surprise(frequencies, rare, nowhere, nothing),
    );
  });

  it("takes a phrase as its words one after the other", () => {
    const together = surprise(frequencies, "por isso", nowhere, nothing);
    expect(together).toBeLessThan(
      surprise(frequencies, "por", nowhere, nothing) + surprise(frequencies, "isso", nowhere, nothing),
    );
  });
});
