import { pipeline, Readable } from "node:stream";
import { constants, createInflate, createInflateRaw } from "node:zlib";

const chunkSize = 65_536;

/** ZIP keeps deflated data bare; PDF has them in zlib's wrapping (RFC 1950), and what is cut off there counts as far as it goes. */
const engines = {
  bare: () => createInflateRaw({ chunkSize }),
  wrapped: () => createInflate({ chunkSize, finishFlush: constants.Z_SYNC_FLUSH }),
};

/**
 * What packed data give, part by part; what follows their end is left unread.
 * @throws what zlib throws
 */
export async function* inflated(
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  packing: keyof typeof engines,
): AsyncGenerator<Buffer> {
  const engine = engines[packing]();
  const source = Readable.from(parts, { highWaterMark: 1 });
  pipeline(source, engine, () => undefined);
  try {
    yield* engine;
  } finally {
    source.destroy();
  }
}
