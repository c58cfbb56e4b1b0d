import { z } from "zod";

/** Quadratic weighted kappa (Cohen 1968): 1 where all agree, 0 where agreement is chance, below 0 where it is less. */
const kappa = z.number().min(-1).max(1);
const share = z.number().min(0).max(1);
const count = z.int().min(0);
const error = z.number().min(0).describe("In points of the total, 0 to 1,000");

/** Agreement of predicted with human grades over the essays of one source. */
export const agreement = z.object({
  source: z.string(),
  essays: count,
  meanKappa: kappa.describe("The mean over the five competencies"),
  kappas: z.array(kappa).length(5),
  totalKappa: kappa,
  meanAbsoluteError: error,
  rootMeanSquaredError: error,
  within100: share.describe("Of essays whose predicted total is at most 100 points off"),
  intervalCoverage: share.describe("Of essays whose human total lies in the interval of 90 %"),
});
export type Agreement = z.infer<typeof agreement>;

const miss = z.object({
  essays: count,
  bias: z.number().describe("Mean of predicted minus human total; above 0 the prediction is too high"),
  meanAbsoluteError: error,
});

/** The published agreement of the essay's score with people, on themes that the model had not seen. */
export const accuracy = z.object({
  model: z.string(),
  measuredOn: z.iso.date(),
  essays: count,
  rows: z.array(agreement).min(1),
  byYear: z.array(miss.extend({ year: z.int() })),
  byBand: z.array(miss.extend({ from: z.int(), to: z.int() })),
  baseline: agreement.describe("The same by the length of the essay alone"),
});
export type Accuracy = z.infer<typeof accuracy>;
