import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type EventStreamOptions, eventStream, type ServerSentEvent } from "./event-stream";

async function* events(count: number, last = true): AsyncGenerator<ServerSentEvent> {
  for (let id = 1; id <= count; id++) {
    yield { id, event: "step", data: { text: `line\nbreak ${id}` }, last: last && id === count };
  }
}

/** Yields its events, then waits for the signal. */
async function* thenSilence(count: number, signal: AbortSignal): AsyncGenerator<ServerSentEvent> {
  yield* events(count, false);
  await new Promise((resolve) => signal.addEventListener("abort", resolve));
}

const open = (options: Partial<EventStreamOptions> & Pick<EventStreamOptions, "open">) =>
  eventStream({ until: [], onError: () => undefined, ...options });

const readAll = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

describe("eventStream", () => {
  it("writes id, name and one line of data for each event, and ends after the last", async () => {
    const text = await readAll(open({ open: () => events(2) }));
    expect(text).toBe(
      'retry: 2000\n\nid: 1\nevent: step\ndata: {"text":"line\\nbreak 1"}\n\nid: 2\nevent: step\ndata: {"text":"line\\nbreak 2"}\n\n',
    );
  });

  it("ends when the sequence does", async () => {
    expect(await readAll(open({ open: () => events(1, false) }))).toContain("id: 1");
  });

  it("ends in order at shutdown, and tells the sequence", async () => {
    const shutdown = new AbortController();
    let told: AbortSignal | undefined;
    const stream = open({
      until: [shutdown.signal],
      open: (signal) => {
        told = signal;
        return thenSilence(1, signal);
      },
    });
    const reading = readAll(stream);
    await wait(10);
    expect(told?.aborted).toBe(false);
    shutdown.abort();
    expect(await reading).toContain("id: 1");
    expect(told?.aborted).toBe(true);
  });

  it("ends at once when it is too late already", async () => {
    expect(
      await readAll(open({ until: [AbortSignal.abort()], open: (signal) => thenSilence(1, signal) })),
    ).toBe("retry: 2000\n\n");
  });

  it("stops the sequence when the client leaves", async () => {
    let told: AbortSignal | undefined;
    const stream = open({
      open: (signal) => {
        told = signal;
        return thenSilence(1, signal);
      },
    });
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect(told?.aborted).toBe(true);
  });

  it("beats while nothing happens, and ends after its longest life", async () => {
    const text = await readAll(open({ open: (signal) => thenSilence(0, signal), heartbeatMs: 5, maxMs: 80 }));
    expect(text).toMatch(/^retry: 2000\n\n(: beat\n\n)+$/);
  });

  it("reports what broke it, and ends so that the client comes back", async () => {
    const errors: unknown[] = [];
    async function* broken(): AsyncGenerator<ServerSentEvent> {
      yield* events(1, false);
      throw new Error("gone");
    }
    expect(await readAll(open({ open: broken, onError: (error) => errors.push(error) }))).toContain("id: 1");
    expect(errors).toHaveLength(1);
  });

  it("takes no more from the sequence than the client reads", async () => {
    let taken = 0;
    async function* counted(): AsyncGenerator<ServerSentEvent> {
      for await (const event of events(1_000)) {
        taken += 1;
        yield event;
      }
    }
    const reader = open({ open: counted }).getReader();
    for (let reads = 0; reads < 5; reads++) await reader.read();
    await wait(5);
    expect(taken).toBeLessThan(10);
    await reader.cancel();
  });
});
