import { join } from "node:path";
import { Piscina } from "piscina";
import type { TextEngine } from "../ports";
import type { TextTask } from "./text-thread";

/** Twenty-five comparisons of the longest texts that are read, on a busy machine; what hangs is stopped with its thread. */
const taskTimeoutMs = 120_000;
const threadMemoryMb = 1_024;
const idleMs = 60_000;
const maxQueued = 1_000;
const threadFile = join(process.cwd(), "lib/features/texts/adapters/text-thread.ts");

/** The engines of similarity and enrichment in worker threads, which start at their first use and end when nobody needs them. */
export function makeTextThreads(threads: number): TextEngine & { close(): Promise<void> } {
  const pool = new Piscina({
    filename: threadFile,
    execArgv: ["--import", "tsx"],
    minThreads: 0,
    maxThreads: threads,
    maxQueue: maxQueued,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const run = (task: TextTask) => {
    const turnsToWait = Math.ceil(pool.queueSize / threads);
    return pool.run(task, { signal: AbortSignal.timeout(taskTimeoutMs * (turnsToWait + 1)) });
  };
  return {
    enrich: (text) => run({ task: "enrich", text }),
    fingerprint: (text, given) => run({ task: "fingerprint", text, given }),
    compare: (text, given, others) => run({ task: "compare", text, given, others }),
    close: () => pool.close(),
  };
}
