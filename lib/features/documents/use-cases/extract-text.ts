import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { AppError, type ErrorCode } from "@/lib/kernel/errors";
import { derivedId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { needsReview, wholeText } from "../domain/document";
import type { DocumentReference } from "../events";
import type { DocumentReader, DocumentRepository, Essays, FindAuthor } from "../ports";
import { withOriginal } from "./open-document";

type Dependencies = { documents: DocumentRepository; storage: ObjectStorage; reader: DocumentReader };

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
    const pages = await withOriginal(storage, document, reader.read);
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
    const page = await withOriginal(storage, document, (path) =>
      reader.recognise(path, document.kind, number),
    );
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

/** The purpose by which the id of an essay follows from that of its document. */
const asEssay = "essay";

/**
 * Hands the text of a document whose pages are all read in as an essay, in the name of its author, where they asked for that and its text can be relied on.
 * Doing it again hands nothing in a second time. What the plan or the essay's own limits refuse is left to its author.
 * @returns the analysis, or null where there is none
 */
export const makeAnalyseWhenRead =
  ({
    documents,
    essays,
    findAuthor,
  }: Pick<Dependencies, "documents"> & { essays: Essays; findAuthor: FindAuthor }) =>
  async (actor: Actor, reference: DocumentReference): Promise<string | null> => {
    requirePlatform(actor);
    const { documentId, organisationId } = reference;
    const reach = everybodyIn(organisationId);
    const document = await documents.find(reach, documentId);
    if (document?.status !== "processando" || document.analyseAs !== "essay") return null;
    const text = wholeText(await documents.listTexts(reach, documentId));
    if (needsReview(await documents.listPages(reach, documentId), text)) return null;
    const author = await findAuthor({ userId: document.authorId, organisationId });
    if (!author?.permissions.has("analyses.write")) return null;
    const { title, theme, motivatingText } = document;
    const id = derivedId(documentId, asEssay);
    try {
      await essays.submit(author, {
        ...{ id, text, title },
        ...(theme && { theme }),
        ...(motivatingText && { motivatingText }),
      });
    } catch (error) {
      if (error instanceof AppError && error.status < 500) return null;
      throw error;
    }
    await documents.noteAnalysis(reference, id);
    return id;
  };

/** Ends a document that cannot be read, with the reason. */
export const makeFailDocument =
  ({ documents }: Pick<Dependencies, "documents">) =>
  async (actor: Actor, reference: DocumentReference, failure: ErrorCode): Promise<void> => {
    requirePlatform(actor);
    await documents.end(reference, { status: "falhou", failure });
  };
