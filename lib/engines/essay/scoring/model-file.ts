import { KeyTable } from "../language/key-table";
import { readSectionFile, type SectionSizes } from "../language/section-file";
import type { ChoiceRule } from "./choose-scores";
import type { ErrorBand } from "./intervals";
import type { ScorerModel } from "./scorer-model";

/**
 * What the scorer's file says of itself. Its sections: `terms` (hashes, unsigned), `rarities` (float), `weights` (signed bytes, `weightScale`
 * points a unit, `outputs` a term), `edges` (float, `edgeCounts` a feature), `shapes` (float, for each output and feature one more than its
 * edges), `references` (float, one a feature for each output).
 */
export type ScorerHeader = {
  format: typeof scorerFormat;
  name: string;
  features: string[];
  edgeCounts: number[];
  intercepts: number[];
  wordingIntercepts: number[];
  weightScale: number;
  choice: ChoiceRule;
  totalBands: ErrorBand[];
  bands: ErrorBand[][];
  sections: SectionSizes;
};

export const scorerFormat = "elysia-scorer-1";

/** Cuts a list into pieces of the given lengths. */
function pieces(values: Float32Array, lengths: readonly number[], from = 0): Float32Array[] {
  let end = from;
  return lengths.map((length) => {
    end += length;
    return values.subarray(end - length, end);
  });
}

/** Reads a scorer's file. @throws Error for a file of another format */
export function readScorer(bytes: Uint8Array<ArrayBuffer>): ScorerModel {
  const { header, section } = readSectionFile<ScorerHeader>(bytes, scorerFormat);
  const floats = (name: string) => new Float32Array(section(name));
  const binCounts = header.edgeCounts.map((count) => count + 1);
  const shapes = floats("shapes");
  const perOutput = binCounts.reduce((sum, count) => sum + count, 0);
  const references = floats("references");
  return {
    name: header.name,
    choice: header.choice,
    totalBands: header.totalBands,
    bands: header.bands,
    vocabulary: {
      terms: new KeyTable(new Uint32Array(section("terms"))),
      rarities: floats("rarities"),
      weights: Float32Array.from(new Int8Array(section("weights")), (weight) => weight * header.weightScale),
      intercepts: header.wordingIntercepts,
    },
    additive: {
      features: header.features,
      edges: pieces(floats("edges"), header.edgeCounts),
      intercepts: header.intercepts,
      shapes: header.intercepts.map((_, output) => pieces(shapes, binCounts, output * perOutput)),
    },
    references: pieces(
      references,
      header.intercepts.map(() => header.features.length),
    ),
  };
}
