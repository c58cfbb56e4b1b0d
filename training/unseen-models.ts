import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadCommaModel } from "@/lib/engines/essay/commas/load-comma-model";
import { loadPlaceModel } from "@/lib/engines/essay/integrity/place-model";
import { loadLanguageModel } from "@/lib/engines/essay/language/load-model";
import { loadWordModel } from "@/lib/engines/essay/theme/word-model";
import { commaOptions } from "./commas/options";
import { trainCommas } from "./commas/train-commas";
import type { ScoredEssay } from "./corpus";
import { integritySeed } from "./integrity/seed";
import { countStems } from "./integrity/stem-counts";
import { trainPlaces } from "./integrity/train-places";
import { wordModelOf } from "./integrity/word-model-of";
import { writePlaceModel } from "./integrity/write-place-model";
import { writeLogisticModels } from "./linear/write-logistic";

/** The files of the models that are learned from graded essays: of commas, of stems, of the places of sentences. */
export type ModelFiles = Readonly<Record<"commas" | "words" | "places", string>>;

export const halves = [0, 1] as const;

/** The half of the themes that an essay belongs to: those of the folds 0, 2 and 4, or those of 1 and 3. */
export const halfOf = ({ fold }: Pick<ScoredEssay, "fold">): number => fold % halves.length;

async function writeModels(essays: readonly ScoredEssay[], folder: string): Promise<ModelFiles> {
  await mkdir(folder, { recursive: true });
  const write = async (name: string, bytes: Uint8Array): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  const { models } = trainCommas(await loadLanguageModel(), essays, commaOptions);
  return {
    commas: await write("commas.bin", writeLogisticModels(models)),
    words: await write("words.bin", wordModelOf(essays.map(countStems), integritySeed)),
    places: await write("places.bin", writePlaceModel(trainPlaces(essays, integritySeed))),
  };
}

/**
 * Trains for either half of the themes the models that the other half teaches. A model finds less fault with the essays that it learned
 * from than with new ones: figures and grades that rest on those would promise too much.
 */
export async function writeUnseenModels(
  essays: readonly ScoredEssay[],
  folder: string,
): Promise<ModelFiles[]> {
  const files: ModelFiles[] = [];
  for (const half of halves) {
    process.stderr.write(`training the models for half ${half + 1} of the themes\n`);
    const others = essays.filter((essay) => halfOf(essay) !== half);
    files.push(await writeModels(others, join(folder, String(half))));
  }
  return files;
}

/** Makes the engine in this thread read these models in place of the shipped ones. */
export function adoptModels({ commas, words, places }: ModelFiles): void {
  loadCommaModel.readFrom(pathToFileURL(commas));
  loadWordModel.readFrom(pathToFileURL(words));
  loadPlaceModel.readFrom(pathToFileURL(places));
}
