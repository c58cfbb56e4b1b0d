import { beforeAll, describe, expect, it } from "vitest";
import { readScorer } from "@/lib/engines/essay/scoring/model-file";
import { scoreReading } from "@/lib/engines/essay/scoring/score-essay";
import { seededRandom } from "@/lib/kernel/seeded-random";
import type { GradedReading } from "./graded-reading";
import { type TrainedScorer, trainScorer } from "./train-scorer";
import { writeScorer } from "./write-scorer";

/** Essays whose grades grow with their length and fall with their deviations, with some noise, in five folds. */
function toyEssays(count: number): GradedReading[] {
  const random = seededRandom(5);
  return Array.from({ length: count }, (_, index) => {
    const words = 100 + random() * 300;
    const deviations = random() * 6;
    const points = 10 + words / 2 - 12 * deviations + 30 * (random() - 0.5);
    const grade = Math.min(200, Math.max(0, Math.round(points / 40) * 40));
    return {
      reading: {
        features: new Map([
          ["length/words", words],
          ["spelling/findings/all", deviations],
        ]),
        terms: new Map([
          [1 + Math.floor(random() * 30), 1],
          [100 + Math.round(words / 50), 2],
        ]),
      },
      scores: [grade, grade, grade, grade, grade],
      fold: index % 5,
    };
  });
}

const essays = toyEssays(500);
let model: TrainedScorer;
beforeAll(() => {
  model = trainScorer(essays, "toy", 1);
});

describe("a trained scorer", () => {
  it("grades near the people it learned from, and its intervals hold most of their grades", () => {
    const judged = essays.map(({ reading, scores }) => ({ score: scoreReading(model, reading, []), scores }));
    const errors = judged.map(({ score, scores }) =>
      Math.abs(score.total - scores.reduce((a, b) => a + b, 0)),
    );
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(90);
    const held = judged.filter(({ score: { interval }, scores }) => {
      const total = scores.reduce((a, b) => a + b, 0);
      return interval[0] <= total && total <= interval[1];
    });
    expect(held.length / judged.length).toBeGreaterThan(0.85);
  });

  it("lets deviations only lower a grade", () => {
    const column = model.additive.features.indexOf("spelling/findings/all");
    for (const shapes of model.additive.shapes) {
      const shape = Array.from(shapes[column] ?? []);
      expect(shape).toEqual(shape.toSorted((a, b) => b - a));
      expect(shape[0]).toBeGreaterThan(shape.at(-1) ?? 0);
    }
  });

  it("has references that make 200 points together", () => {
    const { additive, choice, references } = model;
    for (const [output, parts] of references.entries()) {
      const points = Array.from(parts).reduce((sum, part) => sum + part, additive.intercepts[output] ?? 0);
      const mean = choice.means[output] ?? 0;
      const stretched = mean + (choice.stretch[output] ?? 1) * (points - mean);
      expect(stretched).toBeGreaterThan(180);
      expect(stretched).toBeLessThan(230);
    }
  });

  it("is the same after it was written and read, but for rounded weights of words", () => {
    const read = readScorer(writeScorer(model));
    expect({ ...read, vocabulary: 0, additive: 0, references: 0 }).toEqual({
      name: model.name,
      choice: model.choice,
      totalBands: model.totalBands,
      bands: model.bands,
      vocabulary: 0,
      additive: 0,
      references: 0,
    });
    for (const { reading } of essays.slice(0, 50)) {
      const [before, after] = [model, read].map((scorer) => scoreReading(scorer, reading, []));
      expect(Math.abs((before?.total ?? 0) - (after?.total ?? 0))).toBeLessThanOrEqual(40);
      expect(after?.scores[0]?.items.map(({ id }) => id).sort()).toEqual(
        before?.scores[0]?.items.map(({ id }) => id).sort(),
      );
    }
  });

  it("comes out the same from the same essays and seed", () => {
    const few = essays.slice(0, 120);
    expect(writeScorer(trainScorer(few, "toy", 2))).toEqual(writeScorer(trainScorer(few, "toy", 2)));
  });
});
