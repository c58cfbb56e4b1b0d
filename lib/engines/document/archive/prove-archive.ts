import { DocumentError } from "../document-error";
import { contentOf, type FileContent } from "../file-content";
import { type DocumentLimits, defaultLimits } from "../limits";
import { openArchive } from "./open-archive";

/**
 * Unpacks all of an archive, archives in it too, and forgets the bytes: that it can be unpacked within the limits is then known.
 * @returns how many bytes came out
 * @throws DocumentError as `openArchive`
 */
export async function proveArchive(
  archive: Uint8Array | FileContent,
  limits: DocumentLimits = defaultLimits,
): Promise<number> {
  let unpacked = 0;
  let entries = 0;
  const prove = async (content: FileContent, depth: number): Promise<void> => {
    if (depth > limits.depth) throw new DocumentError("archive_bomb");
    for (const entry of openArchive(content, limits)) {
      entries += 1;
      unpacked += entry.size;
      if (entries > limits.entries) throw new DocumentError("too_many_entries");
      if (unpacked > limits.unpackedBytes) throw new DocumentError("archive_bomb");
      const nested = await entry.prove();
      if (nested) await prove(nested, depth + 1);
    }
  };
  await prove(contentOf(archive), 1);
  return unpacked;
}
