import { AppError } from "@/lib/kernel/errors";
import { analyseArgument } from "./argument/analyse-argument";
import { analyseCohesion } from "./cohesion/analyse-cohesion";
import { loadCommaModel } from "./commas/load-comma-model";
import { type EssayDocument, readDocument } from "./document";
import { analyseIntegrity } from "./integrity/analyse-integrity";
import { loadPlaceModel } from "./integrity/place-model";
import { loadTemplateModel } from "./integrity/template-model";
import { loadLanguageModel } from "./language/load-model";
import { analyseNorm } from "./norm/analyse-norm";
import { loadChoices } from "./norm/context/load-choices";
import { analyseProposal } from "./proposal/analyse-proposal";
import { analyseReadability } from "./readability/analyse-readability";
import { readRecentDocument } from "./recent-documents";
import { analyseRepetition } from "./repetition/analyse-repetition";
import { analyseScore, type ReadText, rescoreText } from "./scoring/analyse-score";
import type { EssayScore } from "./scoring/essay-score";
import { loadScorer } from "./scoring/load-scorer";
import { readForScoring } from "./scoring/score-essay";
import type { Reading } from "./scoring/scorer-model";
import { analyseSpelling } from "./spelling/analyse-spelling";
import { loadDictionaries } from "./spelling/dictionaries";
import { analyseStructure } from "./structure/analyse-structure";
import { type DetectedLanguage, recogniseLanguage } from "./text/language";
import { analyseTheme } from "./theme/analyse-theme";
import { loadWordModel } from "./theme/word-model";
import type { AspectResult, EssayInput, Span } from "./types";

/** The aspects of an essay; each can be analysed apart from the others. */
export const essayAspects = [
  "structure",
  "spelling",
  "norm",
  "readability",
  "repetition",
  "cohesion",
  "theme",
  "argument",
  "proposal",
  "integrity",
  "score",
] as const;
export type EssayAspect = (typeof essayAspects)[number];

/** What the score is made of. */
type ReadAspect = Exclude<EssayAspect, "score">;

type Analyse = (document: EssayDocument) => AspectResult | Promise<AspectResult>;

const readings: Readonly<Record<ReadAspect, Analyse>> = {
  structure: analyseStructure,
  spelling: async (document) => analyseSpelling(document, await loadDictionaries()),
  norm: analyseNorm,
  readability: analyseReadability,
  repetition: analyseRepetition,
  cohesion: analyseCohesion,
  theme: analyseTheme,
  argument: analyseArgument,
  proposal: analyseProposal,
  integrity: analyseIntegrity,
};

const read = (document: EssayDocument): Promise<AspectResult[]> =>
  Promise.all(Object.values(readings).map((analyse) => analyse(document)));

async function readEssay(input: EssayInput): Promise<ReadText> {
  const document = readDocument(input);
  return { document, aspects: await read(document) };
}

const analyses: Readonly<Record<EssayAspect, Analyse>> = {
  ...readings,
  score: async (document) => analyseScore({ document, aspects: await read(document) }, readEssay),
};

/**
 * Analyses one aspect of a text. Offsets are UTF-16 code units of `input.text` as given. The same input always gives the same
 * result; an empty text gives zero metrics. The score reads all others.
 * @throws AppError `too_large` for a text of more than 1,000,000 code units, `invalid_input` for an unknown aspect
 */
export async function analyseEssayAspect(aspect: EssayAspect, input: EssayInput): Promise<AspectResult> {
  if (!Object.hasOwn(analyses, aspect)) {
    throw new AppError("invalid_input", {
      fields: [{ path: "aspect", message: `must be one of ${essayAspects.join(", ")}` }],
    });
  }
  return await analyses[aspect](readRecentDocument(input));
}

/**
 * Analyses all aspects, in the order of `essayAspects`.
 * @param options `score`: false leaves the score out
 * @throws AppError `too_large` as `analyseEssayAspect`
 */
export async function analyseEssay(input: EssayInput, { score = true } = {}): Promise<AspectResult[]> {
  const text = await readEssay(input);
  return score ? [...text.aspects, await analyseScore(text, readEssay)] : [...text.aspects];
}

/** A finding by its rule and place. */
export type FindingReference = { rule: string; span: Span };

/**
 * The score that a text would have without some of its findings, because they were mended or are wrong; no grade is lower than with
 * them. Undefined where no score is given.
 * @throws AppError `too_large` as `analyseEssayAspect`
 */
export async function rescoreEssay(
  input: EssayInput,
  without: readonly FindingReference[],
): Promise<EssayScore | undefined> {
  const keyOf = ({ rule, span }: FindingReference) => `${rule} ${span.start} ${span.end}`;
  const gone = new Set(without.map(keyOf));
  return rescoreText(await readEssay(input), readEssay, (finding) => gone.has(keyOf(finding)));
}

/** What the scorer looks at in a text, for its training. @throws AppError `too_large` as `analyseEssayAspect` */
export async function essayReading(input: EssayInput): Promise<Reading> {
  const { document, aspects } = await readEssay(input);
  return readForScoring(document, aspects);
}

/** Loads dictionaries and models ahead of the first text. */
export async function warmEssayEngine(): Promise<void> {
  await Promise.all([
    loadDictionaries(),
    loadLanguageModel(),
    loadChoices(),
    loadCommaModel(),
    loadWordModel(),
    loadPlaceModel(),
    loadTemplateModel(),
    loadScorer(),
  ]);
}

/**
 * Tells Portuguese, English and the rest apart by their function words. `confidence` is the lead of the best language over
 * the next one, relative to the best (0 to 1); a text in which nothing is recognised is `other` with confidence 0.
 */
export function detectLanguage(text: string): DetectedLanguage {
  return recogniseLanguage(text);
}
