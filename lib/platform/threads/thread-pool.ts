import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import { AppError } from "@/lib/kernel/errors";

const plainPackages = pathToFileURL(resolve("lib/platform/threads/plain-packages.mjs")).href;
/** JavaScript's heap in one thread; one that needs more is ended, not the process. */
const threadMemoryMb = 1_024;
const idleMs = 60_000;

/** The thread was stopped: its task took longer than it may. */
export class TaskTooSlow extends Error {
  constructor(cause: unknown) {
    super("a task in a worker thread took too long", { cause });
    this.name = "TaskTooSlow";
  }
}

export type ThreadPool<Task> = {
  /**
   * @param T what the thread answers to this task
   * @throws TaskTooSlow; AppError `unavailable` when too many tasks wait; what the thread throws, or died of
   */
  run<T>(task: Task): Promise<T>;
  /** Lets running tasks end, then stops the threads. */
  close(): Promise<void>;
};

type Settings = {
  /** The module that a thread runs, from the root of the project. */
  file: string;
  threads: number;
  /** Threads that start at once and stay; the others start when they are needed and end when nobody needs them. */
  minThreads?: number;
  /** Tasks that may wait for a thread. */
  maxQueued: number;
  /** For one task; the turns that it waits for are counted on top. */
  taskTimeoutMs: number;
};

/** Worker threads that share tasks out among themselves: long computations away from the event loop. */
export function openThreadPool<Task>(settings: Settings): ThreadPool<Task> {
  const { file, threads, minThreads = 0, maxQueued, taskTimeoutMs } = settings;
  const pool = new Piscina({
    filename: resolve(file),
    execArgv: ["--import", "tsx", "--import", plainPackages],
    minThreads,
    maxThreads: threads,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  /** Counted here: Piscina's own limit does not hold for tasks that a signal can end. */
  let unfinished = 0;

  const run = async <T>(task: Task): Promise<T> => {
    if (unfinished >= threads + maxQueued)
      throw new AppError("unavailable", { detail: `too many tasks wait for ${file}` });
    const turnsToWait = Math.floor(unfinished / threads);
    const signal = AbortSignal.timeout(taskTimeoutMs * (turnsToWait + 1));
    unfinished += 1;
    try {
      return await pool.run(task, { signal });
    } catch (cause) {
      throw signal.aborted ? new TaskTooSlow(cause) : cause;
    } finally {
      unfinished -= 1;
    }
  };

  return { run, close: () => pool.close() };
}
