import type { EssayJob } from "@/lib/composition/engines";
import { openThreads } from "@/training/open-threads";
import type { ModelFiles } from "@/training/unseen-models";
import type { Finding } from "./finding";

/** The findings of all aspects, and the predicted total; null where none is given. */
export type Analysed = { findings: Finding[]; total: number | null };

export type Engine = {
  /** What the engine says of each text, in the order of the jobs. `label` names the work in the progress on stderr. */
  analyseAll(label: string, jobs: readonly EssayJob[]): Promise<Analysed[]>;
};

const threadFile = new URL("./engine-thread.ts", import.meta.url);

/**
 * Opens an engine for one piece of work.
 * @param models to use in place of the shipped ones
 */
export async function withEngine<T>(
  models: ModelFiles | undefined,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const threads = openThreads<EssayJob, Analysed>(threadFile, models);
  try {
    return await work({ analyseAll: threads.answerAll });
  } finally {
    await threads.close();
  }
}
