import { type ScorerHeader, scorerFormat } from "@/lib/engines/essay/scoring/model-file";
import { type Section, sizesOf, writeSectionFile } from "../linear/write-section-file";
import type { TrainedScorer } from "./train-scorer";

const largestByte = 127;

const joined = (lists: readonly ArrayLike<number>[]): Float32Array =>
  Float32Array.from(lists.flatMap((list) => Array.from(list)));

/** The bytes of a scorer's file, as `readScorer` of the essay engine reads them; word weights are rounded to 1/127 of the largest. */
export function writeScorer({
  additive,
  vocabulary,
  references,
  ...model
}: TrainedScorer): Uint8Array<ArrayBuffer> {
  const largest = vocabulary.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const weightScale = largest / largestByte || 1;
  const sections: Section[] = [
    ["terms", vocabulary.hashes],
    ["rarities", vocabulary.rarities],
    ["weights", Int8Array.from(vocabulary.weights, (weight) => Math.round(weight / weightScale))],
    ["edges", joined(additive.edges)],
    ["shapes", joined(additive.shapes.flat())],
    ["references", joined(references)],
  ];
  const header: ScorerHeader = {
    format: scorerFormat,
    name: model.name,
    features: [...additive.features],
    edgeCounts: additive.edges.map(({ length }) => length),
    intercepts: [...additive.intercepts],
    wordingIntercepts: [...vocabulary.intercepts],
    weightScale,
    choice: model.choice,
    totalBands: [...model.totalBands],
    bands: model.bands.map((bands) => [...bands]),
    sections: sizesOf(sections),
  };
  return writeSectionFile(header, sections);
}
