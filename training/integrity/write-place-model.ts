import { type PlaceModelHeader, placeModelFormat } from "@/lib/engines/essay/integrity/place-model";
import { type Section, sizesOf, writeSectionFile } from "../linear/write-section-file";
import type { PlaceWeights } from "./train-places";

/** The bytes of a model of places, as `readPlaceModel` of the essay engine reads them: a byte a weight. */
export function writePlaceModel({ keys, weights, bias }: PlaceWeights): Uint8Array<ArrayBuffer> {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) || 1;
  const scale = largest / 127;
  const sections: Section[] = [
    ["keys", keys],
    ["weights", Int8Array.from(weights, (weight) => Math.round(weight / scale))],
  ];
  const header: PlaceModelHeader = {
    format: placeModelFormat,
    scale,
    bias: [...bias],
    sections: sizesOf(sections),
  };
  return writeSectionFile(header, sections);
}
