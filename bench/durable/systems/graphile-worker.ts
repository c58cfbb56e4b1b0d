import { loadPeer } from "../load-peer";
import { type Part, servePart, stepWork } from "../part";

type Payload = { waitMs: number };
type Common = { connectionString: string; maxPoolSize: number; logger: unknown };
type GraphileWorker = {
  Logger: new (factory: () => () => void) => unknown;
  run(
    options: Common & {
      concurrency: number;
      noHandleSignals: boolean;
      taskList: Record<string, (payload: Payload) => Promise<void>>;
    },
  ): Promise<{ stop(): Promise<void> }>;
  makeWorkerUtils(options: Common): Promise<{
    migrate(): Promise<void>;
    addJobs(jobs: { identifier: string; payload: Payload }[]): Promise<unknown>;
    release(): Promise<void>;
  }>;
};

const [, , databaseUrl = "", peersFolder = ""] = process.argv;
const identifier = "bench";
const connections = 18;
const { Logger, run, makeWorkerUtils } = await loadPeer<GraphileWorker>(peersFolder, "graphile-worker");
const common = {
  connectionString: databaseUrl,
  maxPoolSize: connections,
  logger: new Logger(() => () => {}),
};
const utils = makeWorkerUtils(common);
let runner: { stop(): Promise<void> } | undefined;

const part: Part = {
  work: async (concurrency, onEnd) => {
    const bench = async ({ waitMs }: Payload) => {
      await stepWork(0, waitMs);
      onEnd();
    };
    runner = await run({ ...common, concurrency, noHandleSignals: true, taskList: { [identifier]: bench } });
  },
  send: async ({ runs, waitMs }) => {
    const client = await utils;
    await client.addJobs(Array.from({ length: runs }, () => ({ identifier, payload: { waitMs } })));
  },
  stop: async () => {
    await runner?.stop();
    await (await utils).release();
  },
};
servePart(part);
