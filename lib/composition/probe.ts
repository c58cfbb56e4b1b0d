/**
 * Asks whether a part is up, waiting `timeoutMs` at most. While an earlier question hangs it is not asked again, so that
 * frequent probes of a dead part do not pile up.
 */
export function makeProbe(
  ask: () => Promise<void>,
  timeoutMs: number,
  onDown: (error: unknown) => void,
): () => Promise<boolean> {
  let pending: Promise<void> | undefined;
  return async () => {
    pending ??= ask().finally(() => {
      pending = undefined;
    });
    try {
      await withDeadline(pending, timeoutMs);
      return true;
    } catch (error) {
      onDown(error);
      return false;
    }
  };
}

async function withDeadline(work: Promise<void>, timeoutMs: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
