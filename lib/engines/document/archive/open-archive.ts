import { crc32, inflateRawSync } from "node:zlib";
import { DocumentError, orDamaged } from "../document-error";
import { contentOf, type FileContent, wholeOf } from "../file-content";
import { type DocumentLimits, defaultLimits } from "../limits";
import { type DirectoryEntry, readDirectory } from "./zip-directory";
import { dataOf, headOfUnpacked, startsAsArchive } from "./zip-entry";

export type ArchiveEntry = {
  name: string;
  size: number;
  /** Its bytes, once they are what the directory says. */
  unpack: () => Uint8Array;
  /** The same without the bytes' being held. @returns the entry where it is an archive itself, which is held if it is packed */
  prove: () => Promise<FileContent | null>;
};

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

function unpack(archive: FileContent, entry: DirectoryEntry): Uint8Array {
  const { data, isDeflated } = dataOf(archive, entry);
  const bytes = isDeflated ? inflate(wholeOf(data), entry.size) : wholeOf(data);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new DocumentError("damaged");
  return bytes;
}

async function prove(archive: FileContent, entry: DirectoryEntry): Promise<FileContent | null> {
  if (!startsAsArchive(await headOfUnpacked(archive, entry))) return null;
  const { data, isDeflated } = dataOf(archive, entry);
  return isDeflated ? contentOf(unpack(archive, entry)) : data;
}

/**
 * The files of a ZIP archive, folders left out. All limits are checked on its directory before anything is unpacked, and
 * again on what comes out; nothing is written anywhere.
 * @throws DocumentError as `readDirectory`; `unpack` and `prove` throw `archive_bomb` or `damaged`
 */
export function openArchive(
  archive: Uint8Array | FileContent,
  limits: DocumentLimits = defaultLimits,
): ArchiveEntry[] {
  const content = contentOf(archive);
  return orDamagedNow(() => readDirectory(content, limits))
    .filter(({ name }) => !name.endsWith("/"))
    .map((entry) => ({
      name: entry.name,
      size: entry.size,
      unpack: () => orDamagedNow(() => unpack(content, entry)),
      prove: () => orDamaged(() => prove(content, entry)),
    }));
}
