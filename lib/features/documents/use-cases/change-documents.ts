import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { wholeText } from "../domain/document";
import type { Essays, StorageQuota } from "../ports";
import type { AnalyseDocumentBody, CorrectPageBody } from "../schemas";
import { type OpenDependencies, openChangeableDocument } from "./open-document";

const referenceTo = ({ id, organisationId }: { id: string; organisationId: string }) => ({
  documentId: id,
  organisationId,
});

/**
 * Keeps somebody's correction of a page, or takes it back. Reading the page again never touches it.
 * @throws AppError `not_found`, `forbidden`
 */
export const makeCorrectPage =
  ({ clock, ...dependencies }: OpenDependencies & { clock: Clock }) =>
  async (actor: Actor, id: string, number: number, { text }: CorrectPageBody): Promise<void> => {
    const { document } = await openChangeableDocument(dependencies, actor, id);
    const correction = text === null ? null : { text, by: actor.userId, at: clock() };
    const isThere = await dependencies.documents.correct(referenceTo(document), number, correction);
    if (!isThere) throw new AppError("not_found");
  };

/**
 * Has a document that failed read again.
 * @throws AppError `not_found`, `forbidden`, `conflict` when it has not failed
 */
export const makeRetryDocument =
  (dependencies: OpenDependencies) =>
  async (actor: Actor, id: string): Promise<void> => {
    const { document } = await openChangeableDocument(dependencies, actor, id);
    if (!(await dependencies.documents.retry(referenceTo(document), newId()))) throw new AppError("conflict");
  };

/**
 * Removes a document with its pages, its corrections and its original.
 * @throws AppError `not_found`, `forbidden`
 */
export const makeRemoveDocument =
  ({ storage, quota, ...dependencies }: OpenDependencies & { storage: ObjectStorage; quota: StorageQuota }) =>
  async (actor: Actor, id: string): Promise<void> => {
    const { document } = await openChangeableDocument(dependencies, actor, id);
    const key = await dependencies.documents.remove(referenceTo(document));
    if (key === null) throw new AppError("not_found");
    await storage.delete(key);
    await quota.giveBack(actor, id);
  };

/**
 * Hands in the text of a document as an essay, corrections included.
 * @throws AppError `not_found`, `forbidden`, `document_not_read` until it is read, `empty_text` where nothing was found on it
 */
export const makeAnalyseDocument =
  ({ essays, ...dependencies }: OpenDependencies & { essays: Essays }) =>
  async (
    actor: Actor,
    id: string,
    { title, theme }: AnalyseDocumentBody,
  ): Promise<{ analysisId: string }> => {
    const { document, reach } = await openChangeableDocument(dependencies, actor, id);
    if (document.status !== "concluído") throw new AppError("document_not_read");
    const text = wholeText(await dependencies.documents.listTexts(reach, id));
    return essays.submit(actor, { text, title: title ?? document.title, ...(theme && { theme }) });
  };
