import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { detectByEnds, detectKind, endBytes } from "@/lib/engines/document/detect";
import { DocumentError } from "@/lib/engines/document/document-error";
import { defaultLimits } from "@/lib/engines/document/limits";
import { readNotebook } from "@/lib/engines/document/read-notebook";
import { decodeText } from "@/lib/engines/document/text/decode-text";
import type { FileKind } from "@/lib/engines/document/types";

/** No text that is read is longer: so many characters of four bytes. */
const longestTextBytes = defaultLimits.characters * 4;

/** Taken again for each file, so that however many come, no more than the largest of them is ever held. */
let held = Buffer.alloc(0);

async function readInto(bytes: Buffer, file: FileHandle, from: number): Promise<Buffer> {
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  if (bytesRead < bytes.length) throw new DocumentError("damaged");
  return bytes;
}

/** The whole, which is good until the next call. */
function readWhole(file: FileHandle, size: number): Promise<Buffer> {
  if (held.length < size) held = Buffer.allocUnsafeSlow(size);
  return readInto(held.subarray(0, size), file, 0);
}

async function reading<T>(path: string, read: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size > defaultLimits.bytes) throw new DocumentError("file_too_large");
    return await read(file, size);
  } finally {
    await file.close();
  }
}

/** One whose structure is broken is of no type. */
const typeOfFile = (path: string): Promise<string | undefined> =>
  fileTypeFromFile(path).then(
    (type) => type?.mime,
    () => undefined,
  );

/**
 * What a large file on disk is, for which its ends suffice; quickly done. @returns null where it has to be read
 * @throws DocumentError `text_too_long` for one that begins as a text, `file_too_large`, `damaged`
 */
export const kindByEnds = (path: string): Promise<FileKind | null> =>
  reading(path, async (file, size) => {
    if (size <= longestTextBytes) return null;
    const head = await readInto(Buffer.alloc(endBytes), file, 0);
    const tail = await readInto(Buffer.alloc(endBytes), file, size - endBytes);
    const kind = await detectByEnds(head, tail, () => typeOfFile(path));
    if (kind === "text" || kind === "python" || kind === "notebook") throw new DocumentError("text_too_long");
    return kind;
  });

/**
 * What a file on disk is, by its content. One file at a time, as of what follows.
 * @throws DocumentError as `detectKind`
 */
export const kindOfFile = (path: string): Promise<FileKind> =>
  reading(path, async (file, size) => detectKind(await readWhole(file, size)));

/**
 * The Python in a file on disk; of a notebook its code cells in order.
 * @throws DocumentError as `readNotebook`, `text_too_long`
 */
export const sourceOfFile = (path: string, kind: "python" | "notebook"): Promise<string> =>
  reading(path, async (file, size) => {
    if (size > longestTextBytes) throw new DocumentError("text_too_long");
    const bytes = await readWhole(file, size);
    if (kind === "notebook") return readNotebook(bytes).source;
    const decoded = decodeText(bytes);
    if (!decoded) throw new DocumentError("damaged");
    return decoded.text;
  });
