import { type LogisticHeader, logisticFormat } from "@/lib/engines/essay/language/logistic-model";
import type { CompactLogistic } from "./train-logistic";
import { type Section, sizesOf, writeSectionFile } from "./write-section-file";

/** The bytes of a file of models by name, as `readLogisticModels` of the essay engine reads them. */
export function writeLogisticModels(
  models: Readonly<Record<string, CompactLogistic>>,
): Uint8Array<ArrayBuffer> {
  const named = Object.entries(models);
  const sections = named.flatMap(([name, { keys, weights }]): Section[] => [
    [`${name}.keys`, keys],
    [`${name}.weights`, weights],
  ]);
  const header: LogisticHeader = {
    format: logisticFormat,
    models: named.map(([name, { scale, bias }]) => ({ name, scale, bias })),
    sections: sizesOf(sections),
  };
  return writeSectionFile(header, sections);
}
