import { loadPeer } from "../load-peer";
import { type Part, servePart, stepWork } from "../part";

type Job = { data: { waitMs: number } };
type Boss = {
  on(event: "error", listener: (error: Error) => void): void;
  start(): Promise<unknown>;
  createQueue(name: string, options: { notify: boolean }): Promise<void>;
  insert(name: string, jobs: Job[]): Promise<unknown>;
  work(
    name: string,
    options: { batchSize: number; burstWhenBatchFull: boolean },
    handler: (jobs: Job[]) => Promise<void>,
  ): Promise<string>;
  stop(options: { graceful: boolean }): Promise<void>;
};
type PgBoss = new (options: { connectionString: string; max: number; useListenNotify: boolean }) => Boss;

const [, , databaseUrl = "", peersFolder = ""] = process.argv;
const queue = "bench";
const connections = 18;
const { PgBoss } = await loadPeer<{ PgBoss: PgBoss }>(peersFolder, "pg-boss");
const boss = new PgBoss({ connectionString: databaseUrl, max: connections, useListenNotify: true });
boss.on("error", (error) => console.error(error));
const started = boss.start().then(() => boss.createQueue(queue, { notify: true }));

/** Jobs are fetched, and completed, many at a time: what pg-boss advises for throughput. */
const part: Part = {
  work: async (concurrency, onEnd) => {
    await started;
    const options = { batchSize: concurrency, burstWhenBatchFull: true };
    await boss.work(queue, options, async (jobs) => {
      await Promise.all(jobs.map(({ data }, index) => stepWork(index, data.waitMs).then(onEnd)));
    });
  },
  send: async ({ runs, waitMs }) => {
    await started;
    await boss.insert(
      queue,
      Array.from({ length: runs }, () => ({ data: { waitMs } })),
    );
  },
  stop: () => boss.stop({ graceful: true }),
};
servePart(part);
