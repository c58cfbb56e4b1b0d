/**
 * `fetch` with an end: a request, its answer's body included, that takes longer is given up.
 * The SDK sets no limit, and a server that hangs must not hold the outbox or a call for ever.
 * @param timeoutMs of each request; a signal of the caller's own ends it earlier
 */
export const fetchWithTimeout =
  (timeoutMs: number): typeof fetch =>
  (input, init) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return fetch(input, { ...init, signal });
  };
