import type { Reading } from "@/lib/engines/essay/scoring/scorer-model";
import type { EssayInput } from "@/lib/engines/essay/types";
import { jobOf, type ScoredEssay } from "../corpus";
import { openThreads } from "../open-threads";
import { halfOf, halves, type ModelFiles } from "../unseen-models";
import type { GradedReading } from "./graded-reading";

const threadFile = new URL("./reading-thread.ts", import.meta.url);

async function readAll(essays: readonly ScoredEssay[], models: ModelFiles): Promise<Reading[]> {
  const threads = openThreads<EssayInput, Reading>(threadFile, models);
  try {
    return await threads.answerAll(
      "read",
      essays.map((essay) => jobOf(essay)),
    );
  } finally {
    await threads.close();
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
  const readings = new Map<string, GradedReading>();
  for (const half of halves) {
    const own = essays.filter((essay) => halfOf(essay) === half);
    const models = unseen[half];
    if (!models) continue;
    for (const [index, reading] of (await readAll(own, models)).entries()) {
      const essay = own[index];
      if (essay) readings.set(essay.id, { reading, scores: essay.scores, fold: essay.fold });
    }
  }
  return readings;
}
