import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { ModelFiles } from "./unseen-models";

export type Threads<Job, Answer> = {
  /** The answer to each job, in their order. `label` names the work in the progress on stderr. */
  answerAll(label: string, jobs: readonly Job[]): Promise<Answer[]>;
  /** Stops the threads; jobs that are not answered yet are given up. */
  close(): Promise<void>;
};

const maxThreads = 8;
const progressEvery = 250;

/**
 * Shares jobs about essays out among worker threads, one a processor.
 * @param file the module that answers a job
 * @param models that its thread reads in place of the shipped ones
 */
export function openThreads<Job, Answer>(file: URL, models: ModelFiles | undefined): Threads<Job, Answer> {
  const pool = new Piscina<Job, Answer>({
    filename: file.href,
    workerData: { models },
    minThreads: 1,
    maxThreads: Math.min(maxThreads, availableParallelism()),
  });
  return {
    async answerAll(label, jobs) {
      let done = 0;
      return Promise.all(
        jobs.map(async (job) => {
          const answer = await pool.run(job);
          done += 1;
          if (done % progressEvery === 0 || done === jobs.length)
            process.stderr.write(`${label}: ${done} of ${jobs.length} essays\n`);
          return answer;
        }),
      );
    },
    close: () => pool.destroy(),
  };
}
