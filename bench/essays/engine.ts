import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { EssayJob } from "@/lib/composition/engines";
import type { ModelFiles } from "@/training/unseen-models";
import type { Finding } from "./finding";

/** The findings of all aspects, and the predicted total; null where none is given. */
export type Analysed = { findings: Finding[]; total: number | null };

export type Engine = {
  /** What the engine says of each text, in the order of the jobs. `label` names the work in the progress on stderr. */
  analyseAll(label: string, jobs: readonly EssayJob[]): Promise<Analysed[]>;
  close(): Promise<void>;
};

const maxThreads = 4;
const threadFile = fileURLToPath(new URL("./engine-thread.ts", import.meta.url));
const progressEvery = 250;

/** Shares essays out among worker threads, one a processor. */
function openEngine(models: ModelFiles | undefined): Engine {
  const threads = Math.min(maxThreads, availableParallelism());
  const pool = new Piscina<EssayJob, Analysed>({
    filename: threadFile,
    workerData: { models },
    minThreads: 1,
    maxThreads: threads,
  });
  return {
    async analyseAll(label, jobs) {
      let done = 0;
      return Promise.all(
        jobs.map(async (job) => {
          const analysed = await pool.run(job);
          done += 1;
          if (done % progressEvery === 0 || done === jobs.length)
            process.stderr.write(`${label}: ${done} of ${jobs.length} essays\n`);
          return analysed;
        }),
      );
    },
    close: () => pool.close(),
  };
}

/**
 * Opens an engine for one piece of work.
 * @param models to use in place of the shipped ones
 */
export async function withEngine<T>(
  models: ModelFiles | undefined,
  work: (engine: Engine) => Promise<T>,
): Promise<T> {
  const engine = openEngine(models);
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}
