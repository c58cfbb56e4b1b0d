import type { Chunks } from "./input";

/** A line without its end; of one over the limit only the beginning is kept. */
export type Line = { bytes: Buffer; tooLong: boolean };

/** Kept of a line that is too long, to find its id. */
const keptHead = 4_096;

/** Collects the pieces of one line and never holds more than the limit. */
class LineBuffer {
  private pieces: Buffer[] = [];
  private length = 0;
  private tooLong = false;

  constructor(private readonly limit: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(piece: Buffer): void {
    this.length += piece.length;
    if (!this.tooLong) this.pieces.push(piece);
    if (this.length > this.limit && !this.tooLong) {
      this.tooLong = true;
      this.pieces = [Buffer.from(Buffer.concat(this.pieces).subarray(0, keptHead))];
    }
  }

  take(): Line {
    const line = { bytes: Buffer.concat(this.pieces), tooLong: this.tooLong };
    this.pieces = [];
    this.length = 0;
    this.tooLong = false;
    return line;
  }
}

/** Cuts a stream into lines at `\n`, as it is consumed; `limit` bounds a line in bytes. */
export async function* readLines(chunks: Chunks, limit: number): AsyncGenerator<Line> {
  const buffer = new LineBuffer(limit);
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      buffer.add(chunk.subarray(start, end));
      yield buffer.take();
      start = end + 1;
    }
    if (start < chunk.length) buffer.add(chunk.subarray(start));
  }
  if (!buffer.isEmpty) yield buffer.take();
}
