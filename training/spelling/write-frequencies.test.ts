import { describe, expect, it } from "vitest";
import { readFrequencies } from "@/lib/engines/essay/spelling/frequencies";
import { countWords } from "./count-words";
import { writeFrequencies } from "./write-frequencies";

const text = "Hoje o rio corre manso. Ontem o rio de Belém corria, e o rio vrau de Belém subia.";
const counts = countWords(Array.from({ length: 4 }, () => text));

describe("countWords", () => {
  it("counts words, and pairs that a space alone joins", () => {
    expect(counts.total).toBe(72);
    expect(counts.words.get("rio")).toBe(12);
    expect(counts.pairs.get("o rio")).toBe(12);
    expect(counts.pairs.has("corria e")).toBe(false);
    expect(counts.pairs.has("manso ontem")).toBe(false);
  });

  it("tells how words are written inside a sentence", () => {
    expect(counts.inside.get("Belém")).toBe(8);
    expect(counts.inside.has("Hoje")).toBe(false);
  });
});

describe("writeFrequencies", () => {
  const bytes = writeFrequencies(counts, (word) => word !== "vrau" && word !== "belém");
  const frequencies = readFrequencies(bytes);

  it("keeps what the dictionary knows and frequent names, the most frequent first", () => {
    expect(frequencies.words.slice(0, 2)).toEqual(["o", "rio"]);
    expect(frequencies.count("rio")).toBeCloseTo(12, 0);
    expect(frequencies.count("Belém")).toBeCloseTo(8, 0);
    expect(frequencies.count("vrau")).toBe(0);
    expect(frequencies.total).toBe(72);
  });

  it("keeps frequent pairs of what it keeps", () => {
    expect(frequencies.pairCount("o", "rio")).toBeCloseTo(12, 0);
    expect(frequencies.pairCount("rio", "vrau")).toBe(0);
    expect(frequencies.pairCount("rio", "o")).toBe(0);
  });

  it("gives the same bytes for the same texts", () => {
    const again = writeFrequencies(
      countWords([text, text, text, text]),
      (word) => word !== "vrau" && word !== "belém",
    );
    expect(again).toEqual(bytes);
  });
});
