import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import type { EssayJob } from "@/lib/composition/engines";
import type { Finding } from "./finding";

export type Engine = {
  /** The findings of all aspects, in the order of the jobs. `label` names the work in the progress on stderr. */
  findAll(label: string, jobs: readonly EssayJob[]): Promise<Finding[][]>;
  close(): Promise<void>;
};

const maxThreads = 4;
const threadFile = fileURLToPath(new URL("./engine-thread.ts", import.meta.url));
const progressEvery = 250;

/** Shares essays out among worker threads, one a processor. */
export function openEngine(): Engine {
  const threads = Math.min(maxThreads, availableParallelism());
  const pool = new Piscina<EssayJob, Finding[]>({ filename: threadFile, minThreads: 1, maxThreads: threads });
  return {
    async findAll(label, jobs) {
      let done = 0;
      return Promise.all(
        jobs.map(async (job) => {
          const findings = await pool.run(job);
          done += 1;
          if (done % progressEvery === 0 || done === jobs.length)
            process.stderr.write(`${label}: ${done} of ${jobs.length} essays\n`);
          return findings;
        }),
      );
    },
    close: () => pool.close(),
  };
}
