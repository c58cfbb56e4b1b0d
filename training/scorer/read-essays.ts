import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { Reading } from "@/lib/engines/essay/scoring/scorer-model";
import type { EssayInput } from "@/lib/engines/essay/types";
import { jobOf, type ScoredEssay } from "../corpus";
import { halfOf, halves, type ModelFiles } from "../unseen-models";
import type { GradedReading } from "./graded-reading";

const threadFile = fileURLToPath(new URL("./reading-thread.ts", import.meta.url));
const maxThreads = 8;
const progressEvery = 500;

type Read = [id: string, reading: GradedReading];

async function readHalf(essays: readonly ScoredEssay[], models: ModelFiles): Promise<Read[]> {
  const threads = Math.min(maxThreads, availableParallelism());
  const pool = new Piscina<EssayInput, Reading>({
    filename: threadFile,
    workerData: { models },
    minThreads: 1,
    maxThreads: threads,
  });
  let done = 0;
  const read = async (essay: ScoredEssay): Promise<Read> => {
    const reading = await pool.run(jobOf(essay));
    done += 1;
    if (done % progressEvery === 0) process.stderr.write(`read ${done} of ${essays.length} essays\n`);
    return [essay.id, { reading, scores: essay.scores, fold: essay.fold }];
  };
  try {
    return await Promise.all(essays.map(read));
  } finally {
    await pool.destroy();
  }
}

/**
 * Each essay as the scorer reads it, by its id; read on all processors. Progress goes to stderr.
 * @param unseen for either half of the themes models that have not seen it
 */
export async function readEssays(
  essays: readonly ScoredEssay[],
  unseen: readonly ModelFiles[],
): Promise<Map<string, GradedReading>> {
  const readings: Read[] = [];
  for (const half of halves) {
    const own = essays.filter((essay) => halfOf(essay) === half);
    const models = unseen[half];
    if (models) readings.push(...(await readHalf(own, models)));
  }
  return new Map(readings);
}
