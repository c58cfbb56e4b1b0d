import { KeyTable } from "../language/key-table";
import { readOnce } from "../language/read-once";
import { readSectionFile, type SectionSizes } from "../language/section-file";
import { placeCount } from "./sentence-place";

export const placeModelFormat = "elysia-places-1";

/** `scale`: what a weight of 1 stands for; sections: `keys` (hashes) and `weights`, one a place for each key. */
export type PlaceModelHeader = {
  format: typeof placeModelFormat;
  scale: number;
  bias: readonly number[];
  sections: SectionSizes;
};

/** Gives the logarithms of the probabilities of each place for a sentence's features. */
export type PlaceModel = (features: readonly number[]) => Float64Array;

/** No sentence is impossible anywhere. */
const leastProbability = 1e-4;

/** The logarithms of the probabilities that sums of weights stand for (softmax). */
export function logProbabilities(sums: Float64Array): Float64Array {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => Math.log(power / total + leastProbability));
}

/** Reads a model file of places. @throws Error for a file of another format */
export function readPlaceModel(bytes: Uint8Array<ArrayBuffer>): PlaceModel {
  const { header, section } = readSectionFile<PlaceModelHeader>(bytes, placeModelFormat);
  const rows = new KeyTable(new Uint32Array(section("keys")));
  const weights = new Int8Array(section("weights"));
  return (features) => {
    const sums = Float64Array.from(header.bias);
    for (const feature of features) {
      const row = rows.find(feature);
      if (row < 0) continue;
      for (let place = 0; place < placeCount; place++)
        sums[place] = (sums[place] ?? 0) + header.scale * (weights[row * placeCount + place] ?? 0);
    }
    return logProbabilities(sums);
  };
}

/** The model of the engine, read once in a thread and shared. */
export const loadPlaceModel = readOnce(new URL("./model/places.bin", import.meta.url), readPlaceModel);
