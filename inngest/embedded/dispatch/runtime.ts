/**
 * What a worker takes from its process: time and chance. Only waiting, and dating signatures, go by this time; what is due
 * is the store's to say.
 */
export type Runtime = {
  /** Milliseconds since 1970. May be wrong, and may jump. */
  now(): number;
  /** Milliseconds since some moment; never goes back. */
  elapsed(): number;
  /** Calls `work` once, so many milliseconds from now. @returns what keeps it from being called */
  after(ms: number, work: () => void): () => void;
  /** From 0 (inclusive) to 1 (exclusive). */
  random(): number;
};

export const systemRuntime: Runtime = {
  now: Date.now,
  elapsed: () => performance.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

export const pause = (runtime: Runtime, ms: number): Promise<void> =>
  new Promise((resolve) => {
    runtime.after(ms, resolve);
  });

/** Waits for `work` for so long at most, then gives what `late` gives, or throws what it throws. `work` goes on behind. */
export async function within<T>(
  runtime: Runtime,
  work: Promise<T>,
  limitMs: number,
  late: () => T,
): Promise<T> {
  let cancel = () => {};
  const timeout = new Promise<T>((resolve, reject) => {
    cancel = runtime.after(limitMs, () => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    });
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    cancel();
  }
}
