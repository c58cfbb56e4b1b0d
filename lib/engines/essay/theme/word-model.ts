import { hashString } from "../language/hash";
import { KeyTable } from "../language/key-table";
import { readOnce } from "../language/read-once";
import { readSectionFile, type SectionSizes } from "../language/section-file";

export const wordModelFormat = "elysia-words-1";

/** `rarest`: the idf of a stem in the fewest themes; `sections`: `keys`, `idf`, `vectors` and `scales`, one entry a stem. */
export type WordModelHeader = {
  format: typeof wordModelFormat;
  dimensions: number;
  rarest: number;
  largestScale: number;
  sections: SectionSizes;
};

/** What essays on many themes tell of stems (`text/stem.ts`). */
export type WordModel = {
  dimensions: number;
  /** How particular a stem is: minus the logarithm of the share of essays that have it, the mean over themes. Natural log. */
  idf(stem: string): number;
  /** Adds the stem's vector, `weight` times, to `sum`. Stems used of the same things have like vectors; an unknown one adds nothing. */
  addVector(stem: string, weight: number, sum: Float64Array): void;
};

/** Reads a model file of stems. @throws Error for a file of another format */
export function readWordModel(bytes: Uint8Array<ArrayBuffer>): WordModel {
  const { header, section } = readSectionFile<WordModelHeader>(bytes, wordModelFormat);
  const { dimensions, rarest, largestScale } = header;
  const places = new KeyTable(new Uint32Array(section("keys")));
  const idf = new Uint8Array(section("idf"));
  const vectors = new Int8Array(section("vectors"));
  const scales = new Uint16Array(section("scales"));
  return {
    dimensions,
    idf(stem) {
      const place = places.find(hashString(stem));
      return place < 0 ? rarest : ((idf[place] ?? 0) / 255) * rarest;
    },
    addVector(stem, weight, sum) {
      const place = places.find(hashString(stem));
      if (place < 0) return;
      const scale = (weight * (scales[place] ?? 0) * largestScale) / (65_535 * 127);
      for (let index = 0; index < dimensions; index++)
        sum[index] = (sum[index] ?? 0) + scale * (vectors[place * dimensions + index] ?? 0);
    },
  };
}

/** The model of the engine, read once in a thread and shared. */
export const loadWordModel = readOnce(new URL("./model/words.bin", import.meta.url), readWordModel);
