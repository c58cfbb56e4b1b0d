import { ElysiaError, retryAfterOf } from "./elysia-error";

export type Fetch = (request: Request) => Promise<Response>;

export type Patience = {
  /** How often a request is sent again; 3 unless given. */
  retries?: number;
  /** The longest wait before one of them, in milliseconds; a server that asks for more is not waited for. 30 s unless given. */
  longestWaitMs?: number;
  /** How long an answer may take, each time, its body included; 30 s unless given. */
  timeoutMs?: number;
  fetch?: Fetch;
};

const firstWaitMs = 500;

/** Whether a request that was refused for now may be sent again without doing its work twice. */
function isRepeatable(request: Request, status: number): boolean {
  if (status === 429) return true;
  return status === 503 && (request.method !== "PATCH" || request.headers.has("Idempotency-Key"));
}

async function send(request: Request, fetch: Fetch, timeoutMs: number): Promise<Response> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
  try {
    return await fetch(new Request(request, { signal }));
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    const late = cause instanceof DOMException && cause.name === "TimeoutError";
    const message = late ? `No answer within ${timeoutMs} ms.` : "The server cannot be reached.";
    throw new ElysiaError(message, { code: late ? "timeout" : "unreachable", status: 0 }, { cause });
  }
}

/** Waits, unless the request is given up meanwhile. */
const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(done, ms);
    function done() {
      signal.removeEventListener("abort", stop);
      resolve();
    }
    function stop() {
      clearTimeout(timer);
      reject(signal.reason);
    }
    signal.addEventListener("abort", stop, { once: true });
  });

/**
 * A `fetch` that sends again what a server refuses for now (429, 503): after `Retry-After`, else after doubling waits. A POST
 * carries an `Idempotency-Key`, so that a second one does no second piece of work.
 * @throws ElysiaError `unreachable` or `timeout` where no answer comes
 */
export function patientFetch(patience: Patience = {}): Fetch {
  const { retries = 3, longestWaitMs = 30_000, timeoutMs = 30_000 } = patience;
  const fetch = patience.fetch ?? ((request) => globalThis.fetch(request));
  return async (request) => {
    if (request.method === "POST" && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
    for (let sent = 0; ; sent += 1) {
      const response = await send(request.clone(), fetch, timeoutMs);
      if (sent >= retries || !isRepeatable(request, response.status)) return response;
      const asked = retryAfterOf(response);
      const waitMs = asked === undefined ? firstWaitMs * 2 ** sent : asked * 1000;
      if (waitMs > longestWaitMs) return response;
      await response.body?.cancel();
      await pause(waitMs, request.signal);
    }
  };
}
