/** A file that is read piece by piece, so that a long one is never held whole. */
export type FileContent = {
  /** In bytes. */
  length: number;
  /** The bytes from a place on; fewer than were asked for where the file ends. What was given out stays as it is. */
  read(at: number, length: number): Buffer;
  /** Where it lies on the disk, for readers of their own; null for bytes in memory. */
  path: string | null;
};

/** So much is looked through at a time. */
const stepBytes = 16_384;
const mostAtOnce = 262_144;

/** Bytes in memory as such a file; what is one already is left as it is. */
export function contentOf(given: Uint8Array | FileContent): FileContent {
  if (!(given instanceof Uint8Array)) return given;
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  return { length: bytes.length, read: (at, length) => bytes.subarray(at, at + length), path: null };
}

/** The whole of a file that is known to be short. */
export const wholeOf = (content: FileContent): Buffer => content.read(0, content.length);

/** How a decoder of images opens it: by its path it reads no more than it needs. */
export const openedBy = (content: FileContent): string | Buffer => content.path ?? wholeOf(content);

/** Where some bytes stand for the first time, from a place on and beginning before another; -1 where they do not. */
export function indexIn(content: FileContent, wanted: Buffer, from = 0, before = content.length): number {
  for (let at = from; at < before; at += stepBytes) {
    const found = content.read(at, stepBytes + wanted.length - 1).indexOf(wanted);
    if (found !== -1) return at + found < before ? at + found : -1;
  }
  return -1;
}

/** The bytes between two places, in parts that grow: of who needs few, few are read. */
export function* partsIn(content: FileContent, from: number, to: number): Generator<Buffer> {
  let step = stepBytes;
  for (let at = from; at < to; step = Math.min(2 * step, mostAtOnce)) {
    yield content.read(at, Math.min(step, to - at));
    at += step;
  }
}

/** A part of a file as a file. */
export const partOf = (content: FileContent, from: number, length: number): FileContent => ({
  length,
  read: (at, wanted) => content.read(from + at, Math.max(0, Math.min(wanted, length - at))),
  path: null,
});
