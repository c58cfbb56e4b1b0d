import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { hasPictures, type StoredDocument } from "../domain/document";
import type { DocumentReader } from "../ports";
import type { DocumentDetail, DocumentJob, ListDocumentsQuery, PageText } from "../schemas";
import { type OpenDependencies, openDocument, withOriginal } from "./open-document";

const present = (document: StoredDocument): DocumentJob => ({
  id: document.id,
  title: document.title,
  fileName: document.fileName,
  kind: document.kind,
  status: document.status,
  failure: document.failure,
  pageCount: document.pageCount,
  bytes: document.originalBytes,
  sha256: document.originalSha256,
  authorId: document.authorId,
  createdAt: document.createdAt.toISOString(),
  finishedAt: document.finishedAt?.toISOString() ?? null,
});

/** The documents within the actor's reach, newest first. */
export const makeListDocuments =
  ({ readership, documents }: OpenDependencies) =>
  async (actor: Actor, query: ListDocumentsQuery): Promise<Page<DocumentJob>> => {
    requirePermission(actor, "analyses.read");
    const page = await documents.list(await readership.reachOf(actor), query);
    return { ...page, items: page.items.map(present) };
  };

/**
 * A document and how far each of its pages has come.
 * @throws AppError `not_found`
 */
export const makeGetDocument =
  (dependencies: OpenDependencies) =>
  async (actor: Actor, id: string): Promise<DocumentDetail> => {
    const { document, reach } = await openDocument(dependencies, actor, id);
    const pages = await dependencies.documents.listPages(reach, id);
    return {
      ...present(document),
      hasPictures: hasPictures(document.kind),
      analyseAs: document.analyseAs,
      analysisId: document.analysisId,
      pages: pages.map(({ correctedAt, ...page }) => ({
        ...page,
        correctedAt: correctedAt?.toISOString() ?? null,
      })),
    };
  };

/**
 * The text of a page, with the place of each word.
 * @throws AppError `not_found`
 */
export const makeGetPageText =
  (dependencies: OpenDependencies) =>
  async (actor: Actor, id: string, number: number): Promise<PageText> => {
    const { reach } = await openDocument(dependencies, actor, id);
    const page = await dependencies.documents.findPage(reach, id, number);
    if (!page) throw new AppError("not_found");
    const { correctedAt: _, ...shown } = page;
    return shown;
  };

/**
 * A document with its original, byte for byte.
 * @throws AppError `not_found`, `original_missing`
 */
export const makeOpenOriginal =
  ({ storage, ...dependencies }: OpenDependencies & { storage: ObjectStorage }) =>
  async (
    actor: Actor,
    id: string,
  ): Promise<{ document: DocumentJob; content: AsyncIterable<Uint8Array> }> => {
    const { document } = await openDocument(dependencies, actor, id);
    const content = await storage.open(document.originalKey);
    if (!content) throw new AppError("original_missing");
    return { document: present(document), content };
  };

/**
 * A page as a picture.
 * @throws AppError `not_found`, also for a kind without pictures of pages, `original_missing`
 */
export const makeDrawPage =
  ({
    storage,
    reader,
    ...dependencies
  }: OpenDependencies & { storage: ObjectStorage; reader: Pick<DocumentReader, "draw"> }) =>
  async (
    actor: Actor,
    id: string,
    number: number,
  ): Promise<{ sha256: string; bytes: Uint8Array; type: string }> => {
    const { document } = await openDocument(dependencies, actor, id);
    if (!hasPictures(document.kind)) throw new AppError("not_found");
    const picture = await withOriginal(storage, document, (path) => reader.draw(path, document.kind, number));
    return { ...picture, sha256: document.originalSha256 };
  };
