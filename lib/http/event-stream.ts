/** Headers of a stream of server-sent events: kept by no cache, held back by no compression and no proxy. */
export const eventStreamHeaders = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
};

/** An event as it goes over the wire. `last` ends the stream after it. */
export type ServerSentEvent = { id: number; event: string; data: unknown; last: boolean };

export type EventStreamOptions = {
  /** Yields what happens, in order, until its signal is aborted. */
  open(signal: AbortSignal): AsyncIterable<ServerSentEvent>;
  /** When any of these is aborted (client gone, shutdown) the stream ends. */
  until: AbortSignal[];
  /** Called with what broke the stream; the client reconnects. */
  onError(error: unknown): void;
  retryMs?: number;
  heartbeatMs?: number;
  maxMs?: number;
};

/**
 * Server-sent events (WHATWG HTML, section 9.2) from an asynchronous sequence, as fast as the client reads. Comments in
 * between keep proxies from closing it. It ends after `maxMs`: the browser comes back with Last-Event-ID.
 */
export function eventStream(options: EventStreamOptions): ReadableStream<Uint8Array> {
  const { retryMs = 2_000, heartbeatMs = 15_000, maxMs = 15 * 60_000 } = options;
  const encoder = new TextEncoder();
  const over = new AbortController();
  const ended = new Promise<"ended">((resolve) => {
    over.signal.addEventListener("abort", () => resolve("ended"), { once: true });
  });
  let events: AsyncIterator<ServerSentEvent>;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = () => over.abort();
      const lifetime = setTimeout(end, maxMs);
      const heartbeat = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(": beat\n\n"));
      }, heartbeatMs);
      over.signal.addEventListener("abort", () => {
        clearTimeout(lifetime);
        clearInterval(heartbeat);
      });
      for (const signal of options.until) {
        signal.addEventListener("abort", end, { signal: over.signal });
        if (signal.aborted) end();
      }
      events = options.open(over.signal)[Symbol.asyncIterator]();
      controller.enqueue(encoder.encode(`retry: ${retryMs}\n\n`));
    },
    async pull(controller) {
      const close = () => {
        over.abort();
        controller.close();
      };
      try {
        const next = over.signal.aborted ? "ended" : await Promise.race([events.next(), ended]);
        if (next === "ended" || next.done) return close();
        controller.enqueue(encoder.encode(formatEvent(next.value)));
        if (next.value.last) close();
      } catch (error) {
        if (!over.signal.aborted) options.onError(error);
        close();
      }
    },
    cancel: () => over.abort(),
  });
}

/** JSON holds no line break, so the data is one line. */
const formatEvent = ({ id, event, data }: ServerSentEvent): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
