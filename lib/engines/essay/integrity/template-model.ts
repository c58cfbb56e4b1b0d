import { readOnce } from "../language/read-once";
import { templateFeatureNames } from "./template-features";

/** A logistic regression over standardised features: what one of them is worth, and how it is spread over honest essays. */
export type TemplateWeights = {
  format: typeof templateModelFormat;
  bias: number;
  features: Record<string, { mean: number; deviation: number; weight: number }>;
};

export const templateModelFormat = "elysia-template-1";

/** Beyond so many standard deviations a feature says no more. */
const farthest = 3;

/** A feature in standard deviations from honest essays. */
export const standardised = (value: number, mean: number, deviation: number): number =>
  Math.max(-farthest, Math.min(farthest, (value - mean) / deviation));

/** Gives the log-odds that values of `templateFeatureNames` are those of an essay learnt by heart. */
export type TemplateModel = (values: readonly number[]) => number;

/** @throws Error for a file of another format */
export function readTemplateModel(bytes: Uint8Array<ArrayBuffer>): TemplateModel {
  const { format, bias, features }: TemplateWeights = JSON.parse(new TextDecoder().decode(bytes));
  if (format !== templateModelFormat)
    throw new Error(`not a model file of the format ${templateModelFormat}`);
  return (values) =>
    templateFeatureNames.reduce((sum, name, at) => {
      const feature = features[name];
      return feature
        ? sum + feature.weight * standardised(values[at] ?? 0, feature.mean, feature.deviation)
        : sum;
    }, bias);
}

/** The model of the engine, read once in a thread and shared. */
export const loadTemplateModel = readOnce(
  new URL("./model/template.json", import.meta.url),
  readTemplateModel,
);
