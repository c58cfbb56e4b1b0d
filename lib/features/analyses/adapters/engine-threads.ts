import { openThreadPool } from "@/lib/platform/threads/thread-pool";
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

/**
 * The engines in a pool of worker threads.
 * @param threads how many; each holds about 300 MB of dictionaries and models
 */
export function makeEngineThreads(threads: number): EngineThreads {
  const { run, close } = openThreadPool<ThreadTask>({
    file: "lib/features/analyses/adapters/engine-thread.ts",
    threads,
    minThreads: threads,
    maxQueued: 1_000,
    // Ten times what the longest accepted text needs; an engine that hangs is stopped with its thread.
    taskTimeoutMs: 60_000,
  });
  return {
    analyse: (request) => run({ task: "analyse", request }),
    rescore: (request, without) => run({ task: "rescore", request, without }),
    checkIntegrity: (request) => run({ task: "check-integrity", request }),
    propose: (source, focus) => run({ task: "propose", source, focus }),
    detectLanguage: (text) => run({ task: "detect-language", text }),
    warm: async () => {
      await Promise.all(Array.from({ length: threads }, () => run({ task: "warm" })));
    },
    close,
  };
}
