/** What an interpreter's process says, in frames: a byte for the kind, four for the length (little-endian), the content. */
export const frameKind = { ready: 1, output: 2, error: 3, report: 4, spoiled: 5, end: 6 } as const;

export type FrameHandlers = {
  /** Part of what was printed: as it comes, for a single write can be longer than any memory. */
  output(part: Buffer): void;
  /** How many bytes went to standard error: the frame has no content. */
  error(length: number): void;
  /** A whole frame of another kind. */
  whole(kind: number, content: Buffer): void;
  /** The process broke the protocol; nothing more is read. */
  broken(): void;
};

const headerLength = 5;
const longestWhole = 9 * 1024 * 1024;
const withoutContent: readonly number[] = [frameKind.error, frameKind.spoiled];

/** Takes the process's output in pieces of any size, and calls the handlers for each frame in order. */
export function makeFrameReader(handlers: FrameHandlers): (piece: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let outputLeft = 0;
  let broken = false;

  const takeOutput = () => {
    const part = pending.subarray(0, outputLeft);
    outputLeft -= part.length;
    pending = pending.subarray(part.length);
    handlers.output(part);
  };
  const takeWhole = (kind: number, length: number): boolean => {
    if (length > longestWhole) {
      broken = true;
      handlers.broken();
      return false;
    }
    if (pending.length < headerLength + length) return false;
    handlers.whole(kind, pending.subarray(headerLength, headerLength + length));
    pending = pending.subarray(headerLength + length);
    return true;
  };
  const takeFrame = (): boolean => {
    if (pending.length < headerLength) return false;
    const kind = pending.readUInt8(0);
    const length = pending.readUInt32LE(1);
    if (!withoutContent.includes(kind) && kind !== frameKind.output) return takeWhole(kind, length);
    pending = pending.subarray(headerLength);
    if (kind === frameKind.output) outputLeft = length;
    else if (kind === frameKind.error) handlers.error(length);
    else handlers.whole(kind, Buffer.alloc(0));
    return true;
  };
  return (piece) => {
    if (broken) return;
    pending = pending.length === 0 ? piece : Buffer.concat([pending, piece]);
    while (!broken && pending.length > 0) {
      if (outputLeft > 0) takeOutput();
      else if (!takeFrame()) return;
    }
  };
}

/** A job as the process reads it: four bytes for the length, then JSON. */
export function encodeJob(job: object): Buffer {
  const content = Buffer.from(JSON.stringify(job));
  const header = Buffer.alloc(4);
  header.writeUInt32LE(content.length);
  return Buffer.concat([header, content]);
}
