import { crc32, inflateRawSync } from "node:zlib";
import { AppError } from "@/lib/kernel/errors";
import type { ArchivedFile, ListArchive } from "../ports";

/** Signatures and sizes of the records, from PKWARE's APPNOTE.TXT 6.3.10, section 4.3. */
const endOfDirectory = { signature: 0x06_05_4b_50, size: 22, longestComment: 0xff_ff };
const directoryEntry = { signature: 0x02_01_4b_50, size: 46 };
const localHeader = { signature: 0x04_03_4b_50, size: 30 };
const stored = 0;
const deflated = 8;
const encryptedFlag = 0x1;

type Directory = { at: number; entries: number; origin: number };
type Entry = {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

/** The record that ends an archive, found from behind: a comment may follow it. */
function findDirectory(archive: Buffer): Directory {
  const earliest = Math.max(0, archive.length - endOfDirectory.size - endOfDirectory.longestComment);
  for (let at = archive.length - endOfDirectory.size; at >= earliest; at--) {
    if (archive.readUInt32LE(at) !== endOfDirectory.signature) continue;
    if (at + endOfDirectory.size + archive.readUInt16LE(at + 20) !== archive.length) continue;
    const start = at - archive.readUInt32LE(at + 12);
    return {
      at: start,
      entries: archive.readUInt16LE(at + 10),
      origin: start - archive.readUInt32LE(at + 16),
    };
  }
  throw new RangeError("no end of a central directory");
}

/** Names are in UTF-8, said or not; where they are not, what they show is approximate. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  const { at: start, entries, origin } = findDirectory(archive);
  let at = start;
  for (let read = 0; read < entries; read++) {
    if (archive.readUInt32LE(at) !== directoryEntry.signature)
      throw new RangeError("no entry of a directory");
    const nameEnd = at + directoryEntry.size + archive.readUInt16LE(at + 28);
    yield {
      name: decodeName(archive.subarray(at + directoryEntry.size, nameEnd)),
      flags: archive.readUInt16LE(at + 8),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      at: origin + archive.readUInt32LE(at + 42),
    };
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
}

/** The bytes of an entry. Inflating stops at the size that the directory names, whatever the data would give. */
function unpack(archive: Buffer, { at, method, crc, packed, size }: Entry): Uint8Array {
  if (archive.readUInt32LE(at) !== localHeader.signature) throw new RangeError("no header of an entry");
  const start = at + localHeader.size + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const data = archive.subarray(start, start + packed);
  if (data.length !== packed) throw new RangeError("an entry ends too early");
  if (method !== stored && method !== deflated) throw new RangeError("an unknown method of compression");
  const bytes = method === stored ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  if (bytes.length !== size || crc32(bytes) !== crc) throw new RangeError("not what the directory names");
  return bytes;
}

/**
 * The files of a ZIP archive; folders are left out. Nothing is unpacked until it is asked for, and nothing is written anywhere.
 * Archives that need ZIP64 are larger than what is accepted.
 */
export const listZip: ListArchive = (bytes) => {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let entries: Entry[];
  try {
    entries = [...entriesOf(archive)].filter(({ name }) => !name.endsWith("/"));
  } catch (cause) {
    throw new AppError("archive_unreadable", { cause });
  }
  if (entries.some(({ flags }) => flags & encryptedFlag)) throw new AppError("archive_encrypted");
  return entries.map(
    (entry): ArchivedFile => ({
      name: entry.name,
      size: entry.size,
      unpack: () => {
        try {
          return unpack(archive, entry);
        } catch (cause) {
          throw new AppError("entry_damaged", { cause });
        }
      },
    }),
  );
};
