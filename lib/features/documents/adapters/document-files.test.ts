import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { strToU8, type Zippable, zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { detectKind } from "@/lib/engines/document/detect";
import type { FileContent } from "@/lib/engines/document/file-content";
import { pageImage } from "@/lib/engines/document/page-image";
import { readPdf } from "@/lib/engines/document/read-pdf";
import { faultOf } from "@/lib/engines/document/testing/fault-of";
import { makeDocx, paragraph, run } from "@/lib/engines/document/testing/make-docx";
import { rawPage } from "@/lib/engines/document/testing/raw-pdf";
import { tamperedZip } from "@/lib/engines/document/testing/tampered-zip";
import { withFile } from "./file-on-disk";

/** Over what is ever read whole: the longest text. */
const longBytes = 24_000_000;
const mostAtOnce = 262_144;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "long-files-"));
});
afterAll(() => rm(folder, { recursive: true }));

const noise = randomBytes(longBytes);
const project = zipSync({ "a.py": strToU8("print(1)\n") });
const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: "navy" } });
const png = await picture.png().toBuffer();
const jpeg = await picture.jpeg().toBuffer();

/** A PNG with a long chunk of its own before its end. */
function longPng(content: Buffer): Buffer {
  const [chunk, end] = [Buffer.concat([Buffer.from("noIs", "latin1"), content]), png.length - 12];
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(chunk));
  return Buffer.concat([png.subarray(0, end), length, chunk, checksum, png.subarray(end)]);
}

/** A JPEG whose scan goes on for long before its end. */
const longJpeg = (content: Buffer): Buffer =>
  Buffer.concat([jpeg.subarray(0, -2), content.map((byte) => (byte === 0xff ? 0 : byte)), jpeg.subarray(-2)]);

const longZip = (files: Zippable): Uint8Array => zipSync({ "noise.bin": [noise, { level: 0 }], ...files });
const packed = zipSync({ "noise.bin": [noise, { level: 1 }] });
const docx = makeDocx({ body: paragraph(run("texto")), parts: { "word/media/a.bin": noise } });
const rar = Buffer.from("Rar!\x1a\x07\x01\0", "latin1");
const zeros = Buffer.alloc(longBytes);

/** What is seen in a file on disk, or why nothing is, and the most bytes of it that were read at once. */
async function lookedInto(
  bytes: Uint8Array,
  look: (file: FileContent) => Promise<string>,
): Promise<{ seen: string; most: number }> {
  const path = join(folder, "file");
  await writeFile(path, bytes);
  let most = 0;
  const watched = (file: FileContent): FileContent => ({
    ...file,
    read: (at, length) => {
      most = Math.max(most, length);
      return file.read(at, length);
    },
  });
  return withFile(path, async (file) => {
    const found: string[] = [];
    const code = await faultOf(async () => found.push(await look(watched(file))));
    return { seen: found[0] ?? code, most };
  });
}

describe("a long file, told by its structure", () => {
  it.each<[string, string, Uint8Array]>([
    ["a PNG", "png", longPng(noise)],
    [
      "a PNG with the beginning of a ZIP in it",
      "png",
      longPng(Buffer.concat([noise, project.subarray(0, 9)])),
    ],
    ["a PNG with a RAR after it", "polyglot", Buffer.concat([longPng(noise), rar, Buffer.alloc(99_999)])],
    ["a PNG with a ZIP after it", "polyglot", Buffer.concat([longPng(noise), project])],
    ["a photograph", "jpeg", longJpeg(noise)],
    ["a photograph with a RAR after it", "polyglot", Buffer.concat([longJpeg(noise), rar, zeros])],
    ["a photograph with a ZIP after it", "polyglot", Buffer.concat([longJpeg(noise), project])],
    ["a Word document", "docx", docx],
    ["a project", "zip", longZip({})],
    ["a project whose files are packed", "zip", packed],
    ["a project in a project", "zip", zipSync({ "inner.zip": [longZip({}), { level: 0 }] })],
    ["a slip", "archive_path", longZip({ "../a.py": strToU8("1") })],
    ["a bomb", "archive_bomb", longZip({ "b.py": new Uint8Array(5_000_000) })],
    [
      "bombs in a project",
      "archive_bomb",
      longZip({ "inner.zip": zipSync({ b: new Uint8Array(5_000_000) }) }),
    ],
    [
      "a bomb that hides its size",
      "archive_bomb",
      tamperedZip(
        zipSync({ "a.py": new Uint8Array(900_000), "noise.bin": [noise, { level: 0 }] }),
        (bytes, { entry }) => bytes.writeUInt32LE(9, entry + 24),
      ),
    ],
    ["a project with a byte that changed", "damaged", Buffer.from(packed).fill(1, 9_000_000, 9_000_100)],
    ["a project that something stands before", "polyglot", Buffer.concat([Buffer.from("\0\0"), longZip({})])],
    ["noise", "kind_unknown", Buffer.concat([Buffer.from([0, 1, 2, 0xff]), noise])],
    ["a text", "text_too_long", Buffer.alloc(longBytes, "Um texto sem fim. ")],
  ])("%s: %s", async (_, kind, bytes) => {
    const { seen, most } = await lookedInto(bytes, (file) => detectKind(file));
    expect(seen).toBe(kind);
    expect(most).toBeLessThanOrEqual(mostAtOnce);
  });

  it("is read by ranges where it is a PDF, whatever else is in it", async () => {
    const content = "BT /F1 12 Tf 60 700 Td (texto) Tj ET";
    const pdf = rawPage({ content, more: [{ dictionary: "", data: noise }] });
    const textOf = async (file: FileContent) => (await readPdf(file))[0]?.text ?? "";
    const read = await lookedInto(pdf, textOf);
    expect(read.seen).toBe("texto");
    expect(read.most).toBeLessThanOrEqual(mostAtOnce);
    const drawn = await lookedInto(pdf, async (file) => {
      const { format } = await sharp(await pageImage(file, "pdf", 1, { dpi: 72 })).metadata();
      return format;
    });
    expect(drawn.seen).toBe("png");
    expect(drawn.most).toBeLessThanOrEqual(mostAtOnce);
  });
});

it("reads from a file on disk what stands there, wherever it is asked for", async () => {
  const [path, bytes] = [join(folder, "places"), noise.subarray(0, 600_000)];
  await writeFile(path, bytes);
  const reads = fc.array(fc.tuple(fc.nat(700_000), fc.nat(400_000)), { minLength: 1, maxLength: 8 });
  await withFile(path, (file) =>
    fc.assert(
      fc.property(reads, (asked) => {
        const given = asked.map(([at, length]) => file.read(at, length));
        for (const [index, [at, length]] of asked.entries())
          expect(given[index]?.equals(bytes.subarray(at, at + length))).toBe(true);
      }),
      { numRuns: 30 },
    ),
  );
});
