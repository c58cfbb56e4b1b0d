import { createHash } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { type DocumentKind, titleOf } from "../../domain/document";
import type { StoredUpload, UploadedKind, Work } from "../../domain/upload";
import type { DocumentRepository, StorageQuota } from "../../ports";
import type { Codes, FileExaminer, PartFiles } from "../../upload-ports";

type Dependencies = {
  documents: DocumentRepository;
  storage: ObjectStorage;
  parts: PartFiles;
  files: FileExaminer;
  codes: Codes;
  quota: StorageQuota;
};

/** Stores a file as it is read, with its digest worked out on the way. */
async function store({ storage, parts }: Dependencies, { id, organisationId }: StoredUpload) {
  const hash = createHash("sha256");
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const part of parts.open(id)) {
      hash.update(part);
      yield part;
    }
  }
  const { key, bytes } = await storage.write(organisationId, id, hashed());
  return { originalKey: key, originalBytes: bytes, originalSha256: hash.digest("hex") };
}

/** The document has the id of its upload, and what this took of the quota is the document's from then on. */
async function takeDocument(deps: Dependencies, upload: StoredUpload, kind: DocumentKind): Promise<Work> {
  const { id, organisationId, authorId, fileName, theme, motivatingText } = upload;
  const work: Work = { kind: "documents", id };
  if (await deps.documents.find(everybodyIn(organisationId), id)) return work;
  const original = await store(deps, upload);
  const title = titleOf(fileName, kind.toUpperCase());
  const intent =
    upload.analyseAs === "essay" ? { analyseAs: "essay" as const, theme, motivatingText } : undefined;
  try {
    await deps.documents.create(
      { id, organisationId, authorId, title, fileName, kind, ...original, ...intent },
      newId(),
    );
  } catch (error) {
    await Promise.allSettled([deps.storage.delete(original.originalKey)]);
    throw error;
  }
  return work;
}

/** What is handed in as code counts for itself. */
async function takeCode(
  { codes, files, parts, quota }: Dependencies,
  actor: Actor,
  upload: StoredUpload,
  kind: "python" | "notebook" | "zip",
): Promise<Work> {
  const { id, fileName, options, bytes } = upload;
  const path = parts.pathOf(id);
  if (kind === "zip") await codes.submitArchive(actor, { id, fileName, options, path, bytes });
  else await codes.submit(actor, { id, fileName, options, source: await files.sourceOf(path, kind) });
  await quota.giveBack(actor, id);
  return { kind: kind === "zip" ? "batches" : "analyses", id };
}

/** Makes of a file what its content says: a document, an analysis of code, or many of these in a report. */
export const makeTakeIn =
  (deps: Dependencies) =>
  (actor: Actor, upload: StoredUpload, kind: UploadedKind): Promise<Work> =>
    kind === "python" || kind === "notebook" || kind === "zip"
      ? takeCode(deps, actor, upload, kind)
      : takeDocument(deps, upload, kind);
