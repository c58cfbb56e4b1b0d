import { crc32 } from "node:zlib";
import { DocumentError } from "../document-error";
import { type FileContent, partOf, partsIn } from "../file-content";
import { inflated } from "./inflate";
import { type DirectoryEntry, localHeader } from "./zip-directory";

const stored = 0;
const deflated = 8;

/**
 * Where the bytes of an entry are, as they are packed.
 * @throws DocumentError `damaged`; and RangeError where its header ends too early
 */
export function dataOf(
  archive: FileContent,
  { at, method, packed }: DirectoryEntry,
): { data: FileContent; isDeflated: boolean } {
  const header = archive.read(at, localHeader.size);
  if (header.readUInt32LE(0) !== localHeader.signature) throw new DocumentError("damaged");
  const start = at + localHeader.size + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + packed > archive.length) throw new DocumentError("damaged");
  if (method !== stored && method !== deflated) throw new DocumentError("damaged");
  return { data: partOf(archive, start, packed), isDeflated: method === deflated };
}

/** Whether a file begins as a ZIP archive does, an empty one too. */
export function startsAsArchive([first, second, third, fourth]: Uint8Array): boolean {
  return (
    first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
  );
}

const signatureBytes = 4;

/**
 * Unpacks an entry part by part and forgets the parts: it is what the directory says then.
 * @returns its first bytes
 * @throws DocumentError `archive_bomb`, `damaged`; and what zlib throws
 */
export async function headOfUnpacked(archive: FileContent, entry: DirectoryEntry): Promise<Buffer> {
  const { data, isDeflated } = dataOf(archive, entry);
  if (!isDeflated && data.length !== entry.size) throw new DocumentError("damaged");
  const packed = partsIn(data, 0, data.length);
  let head: Buffer = Buffer.alloc(0);
  let [size, crc] = [0, 0];
  for await (const part of isDeflated ? inflated(packed, "bare") : packed) {
    if (head.length < signatureBytes) head = Buffer.concat([head, part.subarray(0, signatureBytes)]);
    size += part.length;
    if (size > Math.max(1, entry.size)) throw new DocumentError("archive_bomb");
    crc = crc32(part, crc);
  }
  if (size !== entry.size || crc !== entry.crc) throw new DocumentError("damaged");
  return head;
}
