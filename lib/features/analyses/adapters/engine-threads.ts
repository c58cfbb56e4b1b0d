import { join } from "node:path";
import { Piscina } from "piscina";
import type { AspectEngine, CodeOptimiser, LiveEngine } from "../engine-ports";
import type { ThreadTask } from "./engine-thread";

export type EngineThreads = AspectEngine &
  LiveEngine &
  Pick<CodeOptimiser, "propose"> & {
    /** Loads the engines in every thread, so that the first analysis is as fast as the next. */
    warm(): Promise<void>;
    /** Lets running tasks end, then stops the threads. */
    close(): Promise<void>;
  };

/** Ten times what the longest accepted text needs; an engine that hangs is stopped with its thread. Waiting is extra. */
const taskTimeoutMs = 60_000;
const threadMemoryMb = 1_024;
const maxQueued = 1_000;
const threadFile = join(process.cwd(), "lib/features/analyses/adapters/engine-thread.ts");

/**
 * The engines in a pool of worker threads.
 * @param threads how many; each holds about 300 MB of dictionaries and models
 */
export function makeEngineThreads(threads: number): EngineThreads {
  const pool = new Piscina({
    filename: threadFile,
    execArgv: ["--import", "tsx"],
    minThreads: threads,
    maxThreads: threads,
    maxQueue: maxQueued,
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const run = (task: ThreadTask) => {
    const turnsToWait = Math.ceil(pool.queueSize / threads);
    return pool.run(task, { signal: AbortSignal.timeout(taskTimeoutMs * (turnsToWait + 1)) });
  };
  return {
    analyse: (request) => run({ task: "analyse", request }),
    rescore: (request, without) => run({ task: "rescore", request, without }),
    checkIntegrity: (request) => run({ task: "check-integrity", request }),
    propose: (source, focus) => run({ task: "propose", source, focus }),
    detectLanguage: (text) => run({ task: "detect-language", text }),
    warm: async () => {
      await Promise.all(Array.from({ length: threads }, () => run({ task: "warm" })));
    },
    close: () => pool.close(),
  };
}
