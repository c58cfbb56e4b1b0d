import { type FileHandle, open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { detectByEnds, detectKind, endBytes } from "@/lib/engines/document/detect";
import { DocumentError } from "@/lib/engines/document/document-error";
import { wholeOf } from "@/lib/engines/document/file-content";
import { checkSize, defaultLimits, longestTextBytes } from "@/lib/engines/document/limits";
import { readNotebook } from "@/lib/engines/document/read-notebook";
import { decodeText } from "@/lib/engines/document/text/decode-text";
import type { FileKind } from "@/lib/engines/document/types";
import { withFile } from "./file-on-disk";

const longestText = longestTextBytes(defaultLimits);

async function readInto(bytes: Buffer, file: FileHandle, from: number): Promise<Buffer> {
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from);
  if (bytesRead < bytes.length) throw new DocumentError("damaged");
  return bytes;
}

/** One whose structure is broken is of no type. */
const typeOfFile = (path: string): Promise<string | undefined> =>
  fileTypeFromFile(path).then(
    (type) => type?.mime,
    () => undefined,
  );

/**
 * What a large file on disk is, for which its ends suffice; quickly done. @returns null where more has to be read
 * @throws DocumentError `text_too_long` for one that begins as a text, `file_too_large`, `damaged`
 */
export async function kindByEnds(path: string): Promise<FileKind | null> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    checkSize({ length: size }, defaultLimits);
    if (size <= longestText) return null;
    const head = await readInto(Buffer.alloc(endBytes), file, 0);
    const tail = await readInto(Buffer.alloc(endBytes), file, size - endBytes);
    const kind = await detectByEnds(head, tail, () => typeOfFile(path));
    if (kind === "text" || kind === "python" || kind === "notebook") throw new DocumentError("text_too_long");
    return kind;
  } finally {
    await file.close();
  }
}

/**
 * What a file on disk is, by its content, of which only short files are held whole.
 * @throws DocumentError as `detectKind`
 */
export const kindOfFile = (path: string): Promise<FileKind> => withFile(path, (file) => detectKind(file));

/**
 * The Python in a file on disk; of a notebook its code cells in order.
 * @throws DocumentError as `readNotebook`, `text_too_long`
 */
export const sourceOfFile = (path: string, kind: "python" | "notebook"): Promise<string> =>
  withFile(path, (file) => {
    if (file.length > longestText) throw new DocumentError("text_too_long");
    if (kind === "notebook") return readNotebook(wholeOf(file)).source;
    const decoded = decodeText(wholeOf(file));
    if (!decoded) throw new DocumentError("damaged");
    return decoded.text;
  });
