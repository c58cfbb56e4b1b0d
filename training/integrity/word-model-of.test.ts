import { describe, expect, it } from "vitest";
import { textVector } from "@/lib/engines/essay/theme/vectors";
import { readWordModel } from "@/lib/engines/essay/theme/word-model";
import type { CountedEssay } from "./stem-counts";
import { stemVectors } from "./stem-vectors";
import { themeIdf } from "./theme-idf";
import { wordModelOf } from "./word-model-of";

const essay = (theme: string, ...stems: string[]): CountedEssay => ({
  theme,
  counts: new Map(stems.map((stem) => [stem, 1])),
});

const sea = ["mar", "peix", "barc"];
const land = ["terr", "trig", "trator"];
/** Twenty essays on each of six themes: three about the sea, three about the land, all of them with "govern". */
const essays = Array.from({ length: 120 }, (_, index) => {
  const subject = index % 2 === 0 ? sea : land;
  return essay(
    `theme ${index % 6}`,
    "govern",
    ...subject.filter((_stem, at) => (index * (at + 1)) % 5 !== at),
  );
});

describe("the model of stems", () => {
  const bytes = wordModelOf(essays, 3);
  const model = readWordModel(bytes);

  it("is the same for the same essays and seed", () => {
    expect(wordModelOf(essays, 3)).toEqual(bytes);
  });

  it("finds what stands everywhere less particular than what stands with some themes, and the unknown most particular", () => {
    expect(model.idf("govern")).toBeLessThan(0.1);
    expect(model.idf("peix")).toBeGreaterThan(model.idf("govern"));
    expect(model.idf("nuvem")).toBeGreaterThan(model.idf("peix"));
  });

  it("knows the vectors of its stems alone", () => {
    expect(textVector(model, ["mar"]).some((value) => value !== 0)).toBe(true);
    expect(textVector(model, ["nuvem"]).every((value) => value === 0)).toBe(true);
  });

  it("refuses another file", () => {
    expect(() => readWordModel(new Uint8Array([2, 0, 0, 0, 123, 125]))).toThrow(/format/u);
  });
});

it("leaves the themes that have a stem most out of its idf", () => {
  const own = themeIdf(essays.slice(0, 100).concat(essay("its own", "raro"), essay("its own", "raro")), 2);
  expect(own.get("raro")).toBeGreaterThan(6);
  expect(own.has("nuvem")).toBe(false);
});

it("gives stems of one subject like vectors", () => {
  const idf = themeIdf(essays, 2);
  const vectors = stemVectors(essays, idf, 1, 3);
  const sideOf = (stem: string): number => Math.sign(vectors[[...idf.keys()].indexOf(stem)] ?? 0);
  expect(sea.map(sideOf)).toEqual(Array(3).fill(sideOf("mar")));
  expect(land.map(sideOf)).toEqual(Array(3).fill(-sideOf("mar")));
});
