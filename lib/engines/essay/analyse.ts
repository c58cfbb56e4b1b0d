import { AppError } from "@/lib/kernel/errors";
import { analyseCohesion } from "./cohesion/analyse-cohesion";
import { type EssayDocument, readDocument } from "./document";
import { analyseNorm } from "./norm/analyse-norm";
import { analyseReadability } from "./readability/analyse-readability";
import { analyseRepetition } from "./repetition/analyse-repetition";
import { analyseSpelling } from "./spelling/analyse-spelling";
import { loadDictionaries } from "./spelling/dictionaries";
import { analyseStructure } from "./structure/analyse-structure";
import { type DetectedLanguage, recogniseLanguage } from "./text/language";
import type { AspectResult, EssayInput } from "./types";

/** The aspects of an essay; each can be analysed apart from the others. */
export const essayAspects = [
  "structure",
  "spelling",
  "norm",
  "readability",
  "repetition",
  "cohesion",
] as const;
export type EssayAspect = (typeof essayAspects)[number];

type Analyse = (document: EssayDocument) => AspectResult | Promise<AspectResult>;

const analyses: Readonly<Record<EssayAspect, Analyse>> = {
  structure: analyseStructure,
  spelling: async (document) => analyseSpelling(document, await loadDictionaries()),
  norm: analyseNorm,
  readability: analyseReadability,
  repetition: analyseRepetition,
  cohesion: analyseCohesion,
};

/**
 * Analyses one aspect of a text. Offsets are UTF-16 code units of `input.text` as given. The same input always gives the same
 * result; an empty text gives zero metrics.
 * @throws AppError `too_large` for a text of more than 1,000,000 code units, `invalid_input` for an unknown aspect
 */
export async function analyseEssayAspect(aspect: EssayAspect, input: EssayInput): Promise<AspectResult> {
  if (!Object.hasOwn(analyses, aspect)) {
    throw new AppError("invalid_input", {
      fields: [{ path: "aspect", message: `must be one of ${essayAspects.join(", ")}` }],
    });
  }
  return await analyses[aspect](readDocument(input));
}

/** Analyses all aspects, in the order of `essayAspects`. @throws AppError `too_large` as `analyseEssayAspect` */
export async function analyseEssay(input: EssayInput): Promise<AspectResult[]> {
  const document = readDocument(input);
  return Promise.all(essayAspects.map((aspect) => analyses[aspect](document)));
}

/** Loads the dictionaries ahead of the first text. */
export async function warmEssayEngine(): Promise<void> {
  await loadDictionaries();
}

/**
 * Tells Portuguese, English and the rest apart by their function words. `confidence` is the lead of the best language over
 * the next one, relative to the best (0 to 1); a text in which nothing is recognised is `other` with confidence 0.
 */
export function detectLanguage(text: string): DetectedLanguage {
  return recogniseLanguage(text);
}
