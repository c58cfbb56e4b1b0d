import type { CountedEssay } from "./stem-counts";
import { stemVectors } from "./stem-vectors";
import { idfOf, themeIdf } from "./theme-idf";
import { writeWordModel } from "./write-word-model";

const dimensions = 64;
/** A stem of fewer essays says too little. */
const leastEssays = 12;

/** The model file of what counted essays tell of stems. */
export function wordModelOf(essays: readonly CountedEssay[], seed: number): Uint8Array<ArrayBuffer> {
  const idf = themeIdf(essays, leastEssays);
  return writeWordModel(idf, idfOf(0), stemVectors(essays, idf, dimensions, seed), dimensions);
}
