import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { RecognitionLanguage } from "./types";

const require = createRequire(import.meta.url);

/** The package of each language's models; resolved when they are needed. */
const packages: Readonly<Record<RecognitionLanguage, () => string>> = {
  por: () => require.resolve("@tesseract.js-data/por/package.json"),
  eng: () => require.resolve("@tesseract.js-data/eng/package.json"),
};

/** In the order in which the engine tries them. */
export const allLanguages: readonly RecognitionLanguage[] = ["por", "eng"];

/** The best models with integers for weights. */
const variant = "4.0.0_best_int";

/**
 * One folder with the models of all languages, since the engine looks for them in one place and each package has its own. The caller
 * removes it when no worker will be opened any more.
 */
export async function gatherModels(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "elysia-ocr-"));
  for (const language of allLanguages) {
    const file = `${language}.traineddata.gz`;
    await copyFile(join(dirname(packages[language]()), variant, file), join(folder, file));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
