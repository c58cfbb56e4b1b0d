import { expect, it } from "vitest";
import { judgeVocabulary } from "@/lib/engines/essay/scoring/vocabulary-model";
import { fitVocabulary, type VocabularyOptions } from "./fit-vocabulary";

const options: VocabularyOptions = {
  leastTexts: 2,
  mostShare: 0.9,
  mostTerms: 100,
  penalty: 0.01,
  steps: 50,
};
const [good, poor, common, rare] = [1, 2, 3, 4];

/** Texts with a good word are graded 200, those with a poor one 40. */
const texts = Array.from({ length: 20 }, (_, index) => {
  const word = index % 2 === 0 ? good : poor;
  return new Map([
    [word, 1 + (index % 3)],
    [10 + (index % 5), 1],
    [common, 1],
    ...(index === 7 ? [[rare, 1] as const] : []),
  ]);
});
const grades = texts.map((text) => (text.has(good) ? [200, 100] : [40, 100]));

it("learns which words go with which grades", () => {
  const model = fitVocabulary(texts, grades, options);
  const [high = 0, constant = 0] = judgeVocabulary(model, new Map([[good, 2]]));
  const [low = 0] = judgeVocabulary(model, new Map([[poor, 2]]));
  expect(high).toBeGreaterThan(170);
  expect(low).toBeLessThan(70);
  expect(constant).toBeCloseTo(100, 6);
});

it("knows neither words of one text nor those of nearly all", () => {
  const model = fitVocabulary(texts, grades, options);
  expect([good, poor, common, rare].map((term) => model.terms.find(term) >= 0)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(judgeVocabulary(model, new Map([[rare, 3]]))).toEqual(model.intercepts);
});

it("solves the penalised least squares exactly", () => {
  const model = fitVocabulary(
    [new Map([[good, 1]]), new Map([[good, 1]]), new Map([[poor, 1]]), new Map([[poor, 1]])],
    [[10], [10], [-10], [-10]],
    { ...options, penalty: 2 },
  );
  const [high = 0] = judgeVocabulary(model, new Map([[good, 1]]));
  expect(high).toBeCloseTo(5, 5);
});
