import { KeyTable } from "./key-table";
import type { FeatureList } from "./linear-model";
import { readSectionFile, type SectionSizes } from "./section-file";

/**
 * A yes-or-no decision over hashed features: the log-odds of "yes" are `bias` plus `scale` times the weights of the features that the
 * model knows. A choice among several answers is one model asked once an answer, the answer being mixed into every hash.
 */
export type LogisticModel = { features: KeyTable; weights: Int8Array; scale: number; bias: number };

/** What a file of logistic models says of itself; its sections are `<name>.keys` (sorted hashes) and `<name>.weights`. */
export type LogisticHeader = {
  format: typeof logisticFormat;
  models: { name: string; scale: number; bias: number }[];
  sections: SectionSizes;
};

export const logisticFormat = "elysia-logistic-1";

/** Natural log-odds that the answer is "yes"; a feature that occurs twice in the list counts twice. */
export function logOdds({ features, weights, scale, bias }: LogisticModel, list: FeatureList): number {
  let sum = 0;
  for (let index = 0; index < list.count; index++) {
    const place = features.find(list.hashes[index] ?? 0);
    if (place >= 0) sum += weights[place] ?? 0;
  }
  return bias + scale * sum;
}

/** The probability that log-odds stand for. */
export const probabilityOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/**
 * Reads a file of logistic models. The answer gives a model by its name.
 * @throws Error for a file of another format, and when a model is asked for that is missing
 */
export function readLogisticModels(bytes: Uint8Array<ArrayBuffer>): (name: string) => LogisticModel {
  const { header, section } = readSectionFile<LogisticHeader>(bytes, logisticFormat);
  const models = new Map(
    header.models.map(({ name, scale, bias }): [string, LogisticModel] => [
      name,
      {
        features: new KeyTable(new Uint32Array(section(`${name}.keys`))),
        weights: new Int8Array(section(`${name}.weights`)),
        scale,
        bias,
      },
    ]),
  );
  return (name) => {
    const model = models.get(name);
    if (!model) throw new Error(`the model file has no model ${name}`);
    return model;
  };
}
