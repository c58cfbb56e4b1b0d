/**
 * Runs `work` for at most `ms`. Its signal ends when the time is over, and the promise does not wait for what goes on
 * regardless of that.
 * @throws Error when the time is over
 */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const leaving = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Without a reason of our own: SDKs know this error for one that is not to be tried again.
      leaving.abort();
      reject(new Error(`no answer within ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([work(leaving.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
