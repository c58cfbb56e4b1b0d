import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { AppError, type ErrorCode } from "@/lib/kernel/errors";
import { everybodyIn } from "@/lib/kernel/reach";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import type { StoredDocument } from "../domain/document";
import type { DocumentReference } from "../events";
import type { DocumentReader, DocumentRepository } from "../ports";

type Dependencies = { documents: DocumentRepository; storage: ObjectStorage; reader: DocumentReader };

async function bytesOf(storage: ObjectStorage, { originalKey }: StoredDocument): Promise<Uint8Array> {
  const bytes = await storage.get(originalKey);
  if (!bytes) throw new AppError("original_missing");
  return bytes;
}

/**
 * Reads the text that the file itself has.
 * @returns the pages that are images and have to be recognised, or null when there is nothing to do any more
 */
export const makeReadText =
  ({ documents, storage, reader }: Dependencies) =>
  async (actor: Actor, reference: DocumentReference): Promise<{ toRecognise: number[] } | null> => {
    requirePlatform(actor);
    const document = await documents.begin(reference);
    if (!document) return null;
    const pages = await reader.read(await bytesOf(storage, document));
    await documents.savePages(reference, pages);
    return { toRecognise: pages.filter(({ isRead }) => !isRead).map(({ number }) => number) };
  };

/** Recognises the text of a page that is an image. */
export const makeRecognisePage =
  ({ documents, storage, reader }: Dependencies) =>
  async (
    actor: Actor,
    reference: DocumentReference,
    number: number,
  ): Promise<{ confidence: number | null }> => {
    requirePlatform(actor);
    const document = await documents.find(everybodyIn(reference.organisationId), reference.documentId);
    if (!document) return { confidence: null };
    const page = await reader.recognise(await bytesOf(storage, document), document.kind, number);
    await documents.savePages(reference, [page]);
    return { confidence: page.confidence };
  };

/** Ends a document whose pages are all read. */
export const makeFinishDocument =
  ({ documents }: Pick<Dependencies, "documents">) =>
  async (actor: Actor, reference: DocumentReference): Promise<void> => {
    requirePlatform(actor);
    const pages = await documents.listPages(everybodyIn(reference.organisationId), reference.documentId);
    await documents.end(reference, { status: "concluído", pageCount: pages.length });
  };

/** Ends a document that cannot be read, with the reason. */
export const makeFailDocument =
  ({ documents }: Pick<Dependencies, "documents">) =>
  async (actor: Actor, reference: DocumentReference, failure: ErrorCode): Promise<void> => {
    requirePlatform(actor);
    await documents.end(reference, { status: "falhou", failure });
  };
