import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { RequireClean } from "@/lib/platform/malware/port";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { titleOf } from "../domain/document";
import type { DocumentReader, DocumentRepository, StorageQuota } from "../ports";

type Dependencies = {
  documents: DocumentRepository;
  reader: Pick<DocumentReader, "detect">;
  storage: ObjectStorage;
  quota: StorageQuota;
  requireClean: RequireClean;
};

/** A file as it came. `fileName` is what its sender calls it; nothing follows from it but the title. */
export type Upload = { bytes: Uint8Array; fileName: string | null; title?: string };

const longestName = 255;

/**
 * Takes a document: its original is stored, its row and its event are written in one transaction, and its text is read
 * afterwards. Where one of these fails, nothing is left of the others.
 * @throws AppError with what is wrong with the file, `file_infected`, `unavailable`, `plan_limit_reached`
 */
export const makeUploadDocument =
  ({ documents, reader, storage, quota, requireClean }: Dependencies) =>
  async (actor: Actor, { bytes, fileName, title }: Upload): Promise<{ documentId: string }> => {
    requirePermission(actor, "analyses.write");
    await requireClean(Readable.from([bytes], { objectMode: true }));
    const kind = await reader.detect(bytes);
    const id = newId();
    await quota.take(actor, { storedBytes: bytes.byteLength }, id);
    let key: string | undefined;
    try {
      key = await storage.put(actor.organisationId, id, bytes);
      await documents.create(
        {
          id,
          organisationId: actor.organisationId,
          authorId: actor.userId,
          title: title ?? titleOf(fileName, kind.toUpperCase()),
          fileName: fileName?.slice(-longestName) ?? null,
          kind,
          originalKey: key,
          originalSha256: createHash("sha256").update(bytes).digest("hex"),
          originalBytes: bytes.byteLength,
        },
        newId(),
      );
    } catch (error) {
      await Promise.allSettled([quota.giveBack(actor, id), ...(key ? [storage.delete(key)] : [])]);
      throw error;
    }
    return { documentId: id };
  };
