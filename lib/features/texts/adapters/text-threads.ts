import { openThreadPool } from "@/lib/platform/threads/thread-pool";
import type { TextEngine } from "../ports";
import type { TextTask } from "./text-thread";

/** The engines of similarity and enrichment in worker threads, which start at their first use and end when nobody needs them. */
export function makeTextThreads(threads: number): TextEngine & { close(): Promise<void> } {
  const { run, close } = openThreadPool<TextTask>({
    file: "lib/features/texts/adapters/text-thread.ts",
    threads,
    maxQueued: 1_000,
    // Twenty-five comparisons of the longest texts that are read, on a busy machine; what hangs is stopped with its thread.
    taskTimeoutMs: 120_000,
  });
  return {
    enrich: (text) => run({ task: "enrich", text }),
    fingerprint: (text, given) => run({ task: "fingerprint", text, given }),
    compare: (text, given, others) => run({ task: "compare", text, given, others }),
    close,
  };
}
