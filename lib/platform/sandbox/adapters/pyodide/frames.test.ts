import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeJob, frameKind, makeFrameReader } from "./frames";

type Frame = { kind: number; content: string };

function encodeFrame({ kind, content }: Frame): Buffer {
  const bytes = Buffer.from(content, "latin1");
  const header = Buffer.alloc(5);
  header.writeUInt8(kind, 0);
  header.writeUInt32LE(bytes.length, 1);
  return kind === frameKind.error ? header : Buffer.concat([header, bytes]);
}

/** What a reader tells of pieces: frames in order, with neighbouring output joined. */
function read(pieces: Buffer[]): { frames: Frame[]; broken: number } {
  const seen = { frames: [] as Frame[], broken: 0 };
  const reader = makeFrameReader({
    output(part) {
      const last = seen.frames.at(-1);
      if (last?.kind === frameKind.output) last.content += part.toString("latin1");
      else seen.frames.push({ kind: frameKind.output, content: part.toString("latin1") });
    },
    error: (length) => seen.frames.push({ kind: frameKind.error, content: "x".repeat(length) }),
    whole: (kind, content) => seen.frames.push({ kind, content: content.toString("latin1") }),
    broken: () => {
      seen.broken += 1;
    },
  });
  for (const piece of pieces) reader(piece);
  return seen;
}

const frame = fc.record({
  kind: fc.constantFrom(frameKind.output, frameKind.error, frameKind.report, frameKind.end),
  content: fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom("x") }),
});

describe("frames", () => {
  it("reads the same frames however the bytes are cut", () => {
    fc.assert(
      fc.property(
        fc.array(frame),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (frames, cuts) => {
          const bytes = Buffer.concat(frames.map(encodeFrame));
          const pieces: Buffer[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const length = cuts[turn % cuts.length] ?? 1;
            pieces.push(bytes.subarray(at, at + length));
            at += length;
          }
          expect(read(pieces)).toEqual(read([bytes]));
          expect(read(pieces).frames.filter(({ kind }) => kind !== frameKind.output)).toEqual(
            frames.filter(({ kind }) => kind !== frameKind.output),
          );
        },
      ),
    );
  });

  it("hands output over as it comes, without waiting for the end of the frame", () => {
    const header = Buffer.from([frameKind.output, 0, 0, 0, 0x40]);
    expect(read([header, Buffer.from("first")]).frames).toEqual([
      { kind: frameKind.output, content: "first" },
    ]);
  });

  it("stops at a frame that is too long, once", () => {
    const header = Buffer.from([frameKind.end, 255, 255, 255, 255]);
    expect(read([header, header])).toEqual({ frames: [], broken: 1 });
  });

  it("puts the length of the bytes before a job", () => {
    const bytes = encodeJob({ program: "é" });
    expect(bytes.readUInt32LE(0)).toBe(bytes.length - 4);
    expect(JSON.parse(bytes.toString("utf8", 4))).toEqual({ program: "é" });
  });
});
