import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import type { EssayInput } from "@/lib/engines/essay/types";

/** A note of a reviewer: `offset` is a UTF-16 position in the paragraph, just after what it speaks of. */
const annotation = z.object({ paragraph: z.number(), offset: z.number(), note: z.string() });

const scoredEssay = z.object({
  id: z.string(),
  source: z.string(),
  theme: z.string(),
  supporting_text: z.string(),
  title: z.string(),
  paragraphs: z.array(z.string()),
  scores: z.array(z.number()).length(5),
  total: z.number(),
  year: z.number().nullable(),
  annotations: z.array(annotation),
  fold: z.number(),
  also_in: z.array(z.string()),
});

const correctedEssay = z.object({
  id: z.string(),
  prompt: z.string(),
  text: z.string(),
  corrections: z.array(
    z.object({ start: z.number(), end: z.number(), wrong: z.string(), right: z.string() }),
  ),
});

/** A graded essay; `scores` are the five competencies, 0 to 200 in steps of 40, and `total` is their sum. */
export type ScoredEssay = z.infer<typeof scoredEssay>;
/** An essay with what people replaced in it; `text.slice(start, end)` is `wrong`. */
export type CorrectedEssay = z.infer<typeof correctedEssay>;
export type Correction = CorrectedEssay["corrections"][number];

/** `readline` would also break a line at U+2028, which JSON allows inside a string. */
async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const content = await promisify(gunzip)(await readFile(file));
  const lines = content.toString("utf8").split("\n").filter(Boolean);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

/** The graded essays of a data folder (`scored.jsonl.gz`). */
export const readScored = (data: string): Promise<ScoredEssay[]> =>
  readLines(join(data, "scored.jsonl.gz"), scoredEssay);

/** The essays with human corrections of a data folder (`corrections-dev.jsonl.gz`). */
export const readCorrected = (data: string): Promise<CorrectedEssay[]> =>
  readLines(join(data, "corrections-dev.jsonl.gz"), correctedEssay);

/** The essay as the engine is given it: its paragraphs joined by line breaks. */
export const textOf = (essay: Pick<ScoredEssay, "paragraphs">): string => essay.paragraphs.join("\n");

/** What the engine is asked of a text handed in under the essay's theme: the essay's own, or what was made of it. */
export const jobOf = (essay: ScoredEssay, text = textOf(essay)): EssayInput => ({
  text,
  theme: essay.theme,
  motivatingText: essay.supporting_text,
  title: essay.title,
});

/** How many words separated by white space a text has. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
