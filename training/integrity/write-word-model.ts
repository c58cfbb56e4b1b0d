import { hashString } from "@/lib/engines/essay/language/hash";
import { type WordModelHeader, wordModelFormat } from "@/lib/engines/essay/theme/word-model";
import { type Section, sizesOf, writeSectionFile } from "../linear/write-section-file";

/** The largest size of a number in each row. */
function rowScales(vectors: Float64Array, rows: number, dimensions: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) =>
    vectors
      .subarray(row * dimensions, (row + 1) * dimensions)
      .reduce((most, value) => Math.max(most, Math.abs(value)), 0),
  );
}

/** The bytes of a model of stems, as `readWordModel` of the essay engine reads them. `vectors` has a row a stem. */
export function writeWordModel(
  idf: ReadonlyMap<string, number>,
  rarest: number,
  vectors: Float64Array,
  dimensions: number,
): Uint8Array<ArrayBuffer> {
  const scales = rowScales(vectors, idf.size, dimensions);
  const largestScale = scales.reduce((most, scale) => Math.max(most, scale), 0) || 1;
  const sections: Section[] = [
    ["keys", Uint32Array.from(idf.keys(), (stem) => hashString(stem))],
    ["idf", Uint8Array.from(idf.values(), (value) => Math.round((255 * Math.min(value, rarest)) / rarest))],
    [
      "vectors",
      Int8Array.from(vectors, (value, at) =>
        Math.round((127 * value) / (scales[Math.floor(at / dimensions)] || 1)),
      ),
    ],
    ["scales", Uint16Array.from(scales, (scale) => Math.round((65_535 * scale) / largestScale))],
  ];
  const header: WordModelHeader = {
    format: wordModelFormat,
    dimensions,
    rarest,
    largestScale,
    sections: sizesOf(sections),
  };
  return writeSectionFile(header, sections);
}
