import { loadPeer } from "../load-peer";
import { type Part, servePart, stepWork } from "../part";

type Workflow = (steps: number, waitMs: number) => Promise<number>;
type Dbos = {
  setConfig(config: {
    name: string;
    systemDatabaseUrl: string;
    systemDatabasePoolSize: number;
    runAdminServer: boolean;
    logLevel: string;
  }): void;
  registerWorkflow(workflow: Workflow, config: { name: string }): Workflow;
  runStep(step: () => Promise<unknown>, config: { name: string }): Promise<unknown>;
  startWorkflow(
    workflow: Workflow,
  ): (steps: number, waitMs: number) => Promise<{ getResult(): Promise<number> }>;
  launch(): Promise<void>;
  shutdown(): Promise<void>;
};

const [, , databaseUrl = "", peersFolder = ""] = process.argv;
const otherConnections = 2;
const { DBOS } = await loadPeer<{ DBOS: Dbos }>(peersFolder, "@dbos-inc/dbos-sdk");
let lanes = 1;
let onEnd = () => {};

const workflow = DBOS.registerWorkflow(
  async (steps, waitMs) => {
    for (let index = 0; index < steps; index++)
      await DBOS.runStep(() => stepWork(index, waitMs), { name: `step-${index}` });
    onEnd();
    return steps;
  },
  { name: "run" },
);

/** Workflows are started in the worker itself, so many at once: faster than through DBOS' queue, which polls. */
const part: Part = {
  work: async (concurrency, tellEnd) => {
    lanes = concurrency;
    onEnd = tellEnd;
    DBOS.setConfig({
      name: "bench",
      systemDatabaseUrl: databaseUrl,
      systemDatabasePoolSize: concurrency + otherConnections,
      runAdminServer: false,
      logLevel: "error",
    });
    await DBOS.launch();
  },
  send: async ({ runs, steps, waitMs }) => {
    let left = runs;
    const lane = async () => {
      while (left > 0) {
        left -= 1;
        const handle = await DBOS.startWorkflow(workflow)(steps, waitMs);
        await handle.getResult();
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  },
  stop: () => DBOS.shutdown(),
};
servePart(part);
