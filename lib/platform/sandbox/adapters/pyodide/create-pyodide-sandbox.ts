import { availableParallelism } from "node:os";
import type { Sandbox, SandboxEnvironment, SandboxJob, SandboxResult } from "../../port";
import { makeJobQueue } from "./job-queue";
import { makeStarter } from "./starter";

export type PyodideSandboxOptions = {
  /** Where the memory snapshot that interpreters start from (30 MB) is kept. */
  cacheFolder: string;
  /** How many interpreters stand ready or run. One a processor, at most 4, when not given. */
  places?: number;
  /** How many jobs may wait for one. */
  maxQueued?: number;
};

const mostPlaces = 4;
const defaultMaxQueued = 1_000;

const askVersion: SandboxJob = {
  program: "import sys; __report__('.'.join(map(str, sys.version_info[:3])))",
  limits: { wallMs: 30_000, cpuMs: 30_000, memoryMb: 256, outputBytes: 1_000 },
};

/**
 * Python in WebAssembly. Each job has a process of its own, started before the job comes and ended after it, whose
 * walls are, from the inside: an interpreter without a bridge to JavaScript; a realm without anything of Node; a
 * process that may read Pyodide's files and start nothing; and what the system adds (see confinement.ts).
 */
export function createPyodideSandbox(options: PyodideSandboxOptions): Sandbox {
  const places = options.places ?? Math.min(availableParallelism(), mostPlaces);
  const queue = makeJobQueue(options.maxQueued ?? defaultMaxQueued);
  const closing = new AbortController();
  const start = makeStarter(options.cacheFolder, closing.signal);
  let serving: Promise<void>[] | undefined;

  /** A place's life: a fresh interpreter, the next job, and again. A start that failed is tried once more for the job. */
  const servePlace = async () => {
    while (!closing.signal.aborted) {
      const warm = await start().catch(() => undefined);
      const job = await queue.take();
      if (job) await job.serve(async () => (warm?.isAlive() ? warm : await start()));
      else await warm?.end();
    }
  };
  const run = (job: SandboxJob): Promise<SandboxResult> => {
    if (!closing.signal.aborted) serving ??= Array.from({ length: places }, servePlace);
    return queue.add(job);
  };

  return {
    async environment(): Promise<SandboxEnvironment> {
      const { report, error } = await run(askVersion);
      if (!report) throw new Error(`The Pyodide interpreter does not say its version: ${error}`);
      return { adapter: "pyodide", python: report, native: false };
    },
    run,
    async close() {
      closing.abort(new Error("The sandbox is closed"));
      queue.close();
      await Promise.all(serving ?? []);
    },
  };
}
