import { DocumentError } from "../document-error";
import type { FileContent } from "../file-content";
import type { DocumentLimits } from "../limits";

/** Signatures and sizes of the records, from PKWARE's APPNOTE.TXT 6.3.10, sections 4.3 and 4.5. */
const endOfDirectory = { signature: 0x06_05_4b_50, size: 22, longestComment: 0xff_ff };
const directoryEntry = { signature: 0x02_01_4b_50, size: 46 };
export const localHeader = { signature: 0x04_03_4b_50, size: 30 };
/** Encrypted, strongly encrypted, and with its directory hidden. */
const encryptedFlags = 0x1 | 0x40 | 0x20_00;
const symbolicLink = 0xa0_00;
const zip64Extra = 0x00_01;
const inZip64 = 0xff_ff_ff_ff;
/** Entries smaller than this may be packed as well as they like: long runs of one letter are no attack. */
const smallEntry = 1_000_000;

type Directory = { at: number; end: number; entries: number; origin: number };

/** What the directory says of an entry; `at` is the place of its local header. */
export type DirectoryEntry = {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

/** Where the directory of an archive is that ends a file, as other programs would find it; null when there is none. */
export function findDirectory(archive: FileContent): Directory | null {
  const earliest = Math.max(0, archive.length - endOfDirectory.size - endOfDirectory.longestComment);
  const tail = archive.read(earliest, archive.length - earliest);
  for (let at = tail.length - endOfDirectory.size; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== endOfDirectory.signature) continue;
    const end = earliest + at;
    const start = end - tail.readUInt32LE(at + 12);
    const entries = tail.readUInt16LE(at + 10);
    if (start < 0) continue;
    if (entries > 0 && archive.read(start, 4).readUInt32LE(0) !== directoryEntry.signature) continue;
    return { at: start, end, entries, origin: start - tail.readUInt32LE(at + 16) };
  }
  return null;
}

/** Whether the end of an archive's directory may be among these last bytes of a file. */
export const mayEndArchive = (tail: Uint8Array): boolean =>
  Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes("PK\x05\x06", 0, "latin1");

/** Names are in UTF-8, said or not; where they are not, what they show is approximate. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes);
  }
}

/** The numbers of ZIP64 that stand in for those that do not fit, in the order of the record. */
function* zip64Numbers(extra: Buffer): Generator<number> {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== zip64Extra) continue;
    const end = Math.min(extra.length, at + 4 + extra.readUInt16LE(at + 2));
    for (let place = at + 4; place + 8 <= end; place += 8) yield Number(extra.readBigUInt64LE(place));
  }
}

/** Whether a name leads out of the folder that an archive is unpacked into, on any system. */
function leadsOut(name: string): boolean {
  const path = name.replaceAll("\\", "/");
  return (
    path.startsWith("/") || /^[a-z]:/i.test(path) || path.includes("\0") || path.split("/").includes("..")
  );
}

function checkEntry(entry: DirectoryEntry, flags: number, mode: number, limits: DocumentLimits): void {
  if (flags & encryptedFlags) throw new DocumentError("archive_encrypted");
  if (leadsOut(entry.name) || (mode & 0xf0_00) === symbolicLink) throw new DocumentError("archive_path");
  if (entry.size > smallEntry && entry.size > entry.packed * limits.ratio)
    throw new DocumentError("archive_bomb");
}

function readEntry(archive: FileContent, at: number, origin: number) {
  const head = archive.read(at, directoryEntry.size);
  if (head.readUInt32LE(0) !== directoryEntry.signature) throw new DocumentError("damaged");
  const nameEnd = directoryEntry.size + head.readUInt16LE(28);
  const extraEnd = nameEnd + head.readUInt16LE(30);
  const record = archive.read(at, extraEnd);
  const large = zip64Numbers(record.subarray(nameEnd));
  const wide = (place: number): number => {
    const number = head.readUInt32LE(place);
    return number === inZip64 ? Number(large.next().value ?? number) : number;
  };
  const size = wide(24);
  const packed = wide(20);
  const entry: DirectoryEntry = {
    name: decodeName(record.subarray(directoryEntry.size, nameEnd)),
    method: head.readUInt16LE(10),
    crc: head.readUInt32LE(16),
    packed,
    size,
    at: origin + wide(42),
  };
  return {
    entry,
    flags: head.readUInt16LE(8),
    mode: head.readUInt32LE(38) >>> 16,
    end: at + extraEnd + head.readUInt16LE(32),
  };
}

/** Entries that share bytes unpack the same data again and again: the "better zip bomb" of D. Fifield (WOOT 2019). */
function checkOverlaps(entries: readonly DirectoryEntry[], directoryAt: number): void {
  const places = entries.toSorted((one, other) => one.at - other.at);
  for (const [index, { at, packed, name }] of places.entries()) {
    const next = places[index + 1]?.at ?? directoryAt;
    if (at + localHeader.size + Buffer.byteLength(name, "latin1") + packed > next)
      throw new DocumentError("archive_bomb");
  }
}

/**
 * Everything that the directory of an archive names, checked against the limits; nothing is unpacked.
 * @throws DocumentError `archive_encrypted`, `archive_path`, `archive_bomb`, `too_many_entries`, `polyglot` (something stands
 * before the archive), `damaged`; and RangeError where a record ends too early
 */
export function readDirectory(archive: FileContent, limits: DocumentLimits): DirectoryEntry[] {
  const directory = findDirectory(archive);
  if (!directory) throw new DocumentError("damaged");
  if (directory.entries > limits.entries) throw new DocumentError("too_many_entries");
  if (directory.origin !== 0) throw new DocumentError("polyglot");
  const entries: DirectoryEntry[] = [];
  let total = 0;
  let at = directory.at;
  for (let read = 0; read < directory.entries; read++) {
    const { entry, flags, mode, end } = readEntry(archive, at, directory.origin);
    checkEntry(entry, flags, mode, limits);
    total += entry.size;
    if (total > limits.unpackedBytes) throw new DocumentError("archive_bomb");
    entries.push(entry);
    at = end;
  }
  checkOverlaps(entries, directory.at);
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw new DocumentError("damaged");
  return entries;
}
