import { describe, expect, it } from "vitest";
import type { ScoredEssay } from "@/training/corpus";
import { essayOf } from "@/training/testing/essays";
import { crossValidate } from "./cross-validate";
import { trainLengthAlone } from "./length-alone";
import { toGrade } from "./predictor";
import { agreementRows } from "./rows";

/** Essays whose grade grows by 40 with each doubling of the length. */
const essays: ScoredEssay[] = [0, 1, 2, 3, 4].flatMap((fold) =>
  [1, 2, 3, 4].map((level) => {
    const score = level * 40;
    const words = 2 ** (level + 4) - 1;
    return essayOf({
      id: `${fold}-${level}`,
      fold,
      paragraphs: [Array.from({ length: words }, () => "palavra").join(" ")],
      scores: [score, score, score, score, score],
      total: score * 5,
      also_in: level === 2 ? ["essay-br-dev"] : [],
    });
  }),
);

describe("length alone", () => {
  it("learns a rule that is one of length alone", () => {
    const predict = trainLengthAlone(essays);
    for (const essay of essays) {
      const { scores, total, interval } = predict(essay);
      expect(scores).toEqual(essay.scores);
      expect(total).toBe(essay.total);
      expect(interval[1] - interval[0]).toBeCloseTo(0, 6);
    }
  });

  it("stays in the scale however long the text", () => {
    const endless = essayOf({ paragraphs: ["a ".repeat(100_000)] });
    const { scores, total, interval } = trainLengthAlone(essays)(endless);
    expect(scores).toEqual([200, 200, 200, 200, 200]);
    expect(total).toBe(1_000);
    expect(interval[1]).toBe(1_000);
  });
});

it("grades each essay once, by training essays of other folds", async () => {
  const graded = await crossValidate(essays, (training) => (essay) => {
    expect(training.some(({ fold }) => fold === essay.fold)).toBe(false);
    expect(training).toHaveLength(16);
    return { scores: essay.scores, total: essay.total, interval: [0, 1_000] };
  });
  expect(graded.map(({ essay }) => essay.id).toSorted()).toEqual(essays.map(({ id }) => id).toSorted());
});

it("rounds points to grades", () => {
  expect([-30, 19, 20, 139, 230].map((points) => toGrade(points, 200))).toEqual([0, 0, 40, 120, 200]);
});

it("makes rows by source", async () => {
  const rows = agreementRows("Length", await crossValidate(essays, trainLengthAlone));
  const measured = Object.fromEntries(rows.map(({ what, measured }) => [what, measured]));
  expect(measured["Length, Brasil Escola (20): mean QWK"]).toMatch(/^1\.000 /u);
  expect(measured["  within 100 points"]).toBe("100.0 %");
  expect(Object.keys(measured)).toContain("Length, Essay-BR development (5): total QWK");
});
