import type { Readable } from "node:stream";

export type ByteReader = {
  /**
   * The next bytes of the stream, once they are there. One call at a time.
   * @throws when the stream ends before that
   */
  read(count: number): Promise<Buffer>;
};

type Waiting = { count: number; resolve: (bytes: Buffer) => void; reject: (error: Error) => void };

/** Reads a stream piece by piece, each of a known length. */
export function readBytes(stream: Readable): ByteReader {
  let chunks: Buffer[] = [];
  let size = 0;
  let ended = false;
  let waiting: Waiting | undefined;

  const settle = () => {
    if (!waiting) return;
    const { count, resolve, reject } = waiting;
    if (size < count && !ended) return;
    waiting = undefined;
    if (size < count) {
      reject(new Error("the stream ended"));
      return;
    }
    const all = Buffer.concat(chunks);
    chunks = [all.subarray(count)];
    size -= count;
    resolve(all.subarray(0, count));
  };
  const end = () => {
    ended = true;
    settle();
  };
  stream.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    settle();
  });
  stream.on("end", end);
  stream.on("close", end);
  stream.on("error", end);

  return {
    read: (count) =>
      new Promise((resolve, reject) => {
        waiting = { count, resolve, reject };
        settle();
      }),
  };
}
