import { templateFeatureNames } from "@/lib/engines/essay/integrity/template-features";
import {
  standardised,
  type TemplateWeights,
  templateModelFormat,
} from "@/lib/engines/essay/integrity/template-model";
import { probabilityOf } from "@/lib/engines/essay/language/logistic-model";
import type { TemplateExample } from "./template-examples";

const steps = 2_000;
const rate = 1.5;
const decay = 0.002;

type Spread = { mean: number; deviation: number };

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** Logistic regression by gradient descent; the last weight is the bias. */
function regress(rows: readonly (readonly number[])[], answers: readonly number[]): number[] {
  const size = templateFeatureNames.length;
  const weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < steps; step++) {
    const slopes = new Array<number>(size + 1).fill(0);
    for (const [index, row] of rows.entries()) {
      const odds = row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), weights[size] ?? 0);
      const error = probabilityOf(odds) - (answers[index] ?? 0);
      for (const [at, value] of row.entries()) slopes[at] = (slopes[at] ?? 0) + error * value;
      slopes[size] = (slopes[size] ?? 0) + error;
    }
    for (const [at, slope] of slopes.entries()) {
      const weight = weights[at] ?? 0;
      weights[at] = weight - rate * (slope / rows.length + (at < size ? decay * weight : 0));
    }
  }
  return weights;
}

/** Learns to tell essays learnt by heart from honest ones. The same examples give the same weights. */
export function trainTemplate(examples: readonly TemplateExample[]): TemplateWeights {
  const honest = examples.filter(({ learnt }) => !learnt);
  const spreads = templateFeatureNames.map((_, at) => spreadOf(honest.map(({ values }) => values[at] ?? 0)));
  const rows = examples.map(({ values }) =>
    values.map((value, at) => standardised(value, spreads[at]?.mean ?? 0, spreads[at]?.deviation ?? 1)),
  );
  const weights = regress(
    rows,
    examples.map(({ learnt }) => (learnt ? 1 : 0)),
  );
  const features = templateFeatureNames.map((name, at) => [
    name,
    {
      mean: Number((spreads[at]?.mean ?? 0).toFixed(5)),
      deviation: Number((spreads[at]?.deviation ?? 1).toFixed(5)),
      weight: Number((weights[at] ?? 0).toFixed(4)),
    },
  ]);
  return {
    format: templateModelFormat,
    bias: Number((weights.at(-1) ?? 0).toFixed(4)),
    features: Object.fromEntries(features),
  };
}
