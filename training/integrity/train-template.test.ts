import { expect, it } from "vitest";
import { templateFeatureNames } from "@/lib/engines/essay/integrity/template-features";
import { readTemplateModel } from "@/lib/engines/essay/integrity/template-model";
import { seededRandom } from "@/lib/kernel/seeded-random";
import type { TemplateExample } from "./template-examples";
import { trainTemplate } from "./train-template";

const random = seededRandom(9);
/** The first feature tells learnt essays, the others are noise. */
const examples: TemplateExample[] = Array.from({ length: 300 }, (_, index) => {
  const learnt = index % 3 === 0;
  return { learnt, values: templateFeatureNames.map((_name, at) => random() + (at === 0 && learnt ? 2 : 0)) };
});

it("learns what tells learnt essays from honest ones", () => {
  const weights = trainTemplate(examples);
  const oddsOf = readTemplateModel(new TextEncoder().encode(JSON.stringify(weights)));
  const right = examples.filter(({ values, learnt }) => oddsOf(values) > 0 === learnt);
  expect(right.length / examples.length).toBeGreaterThan(0.95);
  expect(trainTemplate(examples)).toEqual(weights);
  expect(() => readTemplateModel(new TextEncoder().encode("{}"))).toThrow(/format/u);
});
