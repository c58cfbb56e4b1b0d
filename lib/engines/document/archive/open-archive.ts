import { crc32, inflateRawSync } from "node:zlib";
import { DocumentError } from "../document-error";
import { type DocumentLimits, defaultLimits } from "../limits";
import { type DirectoryEntry, localHeader, readDirectory } from "./zip-directory";

const stored = 0;
const deflated = 8;

/** A file of an archive: `unpack` gives its bytes, once they are what the directory says. */
export type ArchiveEntry = { name: string; size: number; unpack: () => Uint8Array };

function orDamagedNow<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof DocumentError ? cause : new DocumentError("damaged", { cause });
  }
}

/** Inflating stops at the size that the directory names, whatever the data would give. */
function inflate(data: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    const tooMuch = cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    throw new DocumentError(tooMuch ? "archive_bomb" : "damaged", { cause });
  }
}

function unpack(archive: Buffer, { at, method, crc, packed, size }: DirectoryEntry): Uint8Array {
  if (archive.readUInt32LE(at) !== localHeader.signature) throw new DocumentError("damaged");
  const start = at + localHeader.size + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const data = archive.subarray(start, start + packed);
  if (data.length !== packed) throw new DocumentError("damaged");
  if (method !== stored && method !== deflated) throw new DocumentError("damaged");
  const bytes = method === stored ? data : inflate(data, size);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new DocumentError("damaged");
  return bytes;
}

/**
 * The files of a ZIP archive, folders left out. All limits are checked on its directory before anything is unpacked, and
 * again on what comes out; nothing is written anywhere.
 * @throws DocumentError as `readDirectory`; `unpack` throws `archive_bomb` or `damaged`
 */
export function openArchive(bytes: Uint8Array, limits: DocumentLimits = defaultLimits): ArchiveEntry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return orDamagedNow(() => readDirectory(archive, limits))
    .filter(({ name }) => !name.endsWith("/"))
    .map((entry) => ({
      name: entry.name,
      size: entry.size,
      unpack: () => orDamagedNow(() => unpack(archive, entry)),
    }));
}

export function startsAsArchive(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  return (
    first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
  );
}

/**
 * Unpacks all of an archive, archives in it too, and forgets the bytes: that it can be unpacked within the limits is then known.
 * @returns how many bytes came out
 * @throws DocumentError as `openArchive`
 */
export function proveArchive(bytes: Uint8Array, limits: DocumentLimits = defaultLimits): number {
  let unpacked = 0;
  let entries = 0;
  const prove = (archive: Uint8Array, depth: number): void => {
    if (depth > limits.depth) throw new DocumentError("archive_bomb");
    for (const entry of openArchive(archive, limits)) {
      entries += 1;
      unpacked += entry.size;
      if (entries > limits.entries) throw new DocumentError("too_many_entries");
      if (unpacked > limits.unpackedBytes) throw new DocumentError("archive_bomb");
      const content = entry.unpack();
      if (startsAsArchive(content)) prove(content, depth + 1);
    }
  };
  prove(bytes, 1);
  return unpacked;
}
