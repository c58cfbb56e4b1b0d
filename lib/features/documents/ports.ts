import type { Actor } from "@/lib/kernel/actor";
import type { ErrorCode } from "@/lib/kernel/errors";
import type { Page } from "@/lib/kernel/page";
import type { Reach } from "@/lib/kernel/reach";
import type { DocumentKind, DocumentStatus, ReadPage, StoredDocument, StoredPage } from "./domain/document";
import type { DocumentReference } from "./events";

export type NewDocument = Pick<
  StoredDocument,
  | "id"
  | "organisationId"
  | "authorId"
  | "title"
  | "fileName"
  | "kind"
  | "originalKey"
  | "originalSha256"
  | "originalBytes"
> &
  Partial<Pick<StoredDocument, "analyseAs" | "theme" | "motivatingText">>;

export type DocumentFilter = { status?: DocumentStatus; cursor?: string; limit: number };

/** A page without its words, for lists of pages. */
export type PageOutline = Pick<StoredPage, "number" | "source" | "confidence" | "isRead" | "correctedAt">;

/** What is read is read within a reach; the pipeline's own takes a reference. */
export type DocumentRepository = {
  /** Writes the document and its event in one transaction. */
  create(document: NewDocument, eventId: string): Promise<void>;
  find(reach: Reach, id: string): Promise<StoredDocument | null>;
  /** Newest first. */
  list(reach: Reach, filter: DocumentFilter): Promise<Page<StoredDocument>>;
  listPages(reach: Reach, id: string): Promise<PageOutline[]>;
  findPage(reach: Reach, id: string, number: number): Promise<StoredPage | null>;
  /** The texts of all pages, in order. */
  listTexts(reach: Reach, id: string): Promise<Pick<StoredPage, "text" | "correctedText">[]>;
  /** Keeps or, with null, takes back the correction of a page. @returns whether there is such a page */
  correct(
    reference: DocumentReference,
    number: number,
    correction: { text: string; by: string; at: Date } | null,
  ): Promise<boolean>;
  /** Has a document that failed read again, with its event. @returns whether it had failed */
  retry(reference: DocumentReference, eventId: string): Promise<boolean>;
  /** @returns the key of its original, or null when it was not there */
  remove(reference: DocumentReference): Promise<string | null>;

  /** pendente → processando. @returns the document, or null when it has ended or is gone */
  begin(reference: DocumentReference): Promise<StoredDocument | null>;
  /** Keeps what was read; what people corrected stays. */
  savePages(reference: DocumentReference, pages: readonly ReadPage[]): Promise<void>;
  end(
    reference: DocumentReference,
    outcome: { status: "concluído"; pageCount: number } | { status: "falhou"; failure: ErrorCode },
  ): Promise<void>;
  /** Notes the analysis that its text was handed in to. */
  noteAnalysis(reference: DocumentReference, analysisId: string): Promise<void>;
};

/** Reads files, those that lie on the disk by their path. @throws AppError with the code of what is wrong with the file */
export type DocumentReader = {
  /** What an upload is. A ZIP, a notebook and Python are no documents: they are refused with what to do. */
  detect(bytes: Uint8Array): Promise<DocumentKind>;
  /** Pages as far as the file tells their text; one that is not `isRead` has to be recognised. */
  read(path: string): Promise<ReadPage[]>;
  /** A page that is an image. */
  recognise(path: string, kind: DocumentKind, number: number): Promise<ReadPage>;
  /** A page as a picture to look at. */
  draw(path: string, kind: DocumentKind, number: number): Promise<{ bytes: Uint8Array; type: string }>;
};

/** Hands in a text as an essay. */
export type Essays = {
  /** With an id of its own the analysis has that: handing it in again changes nothing. */
  submit(
    actor: Actor,
    essay: { text: string; title: string; theme?: string; motivatingText?: string; id?: string },
  ): Promise<{ analysisId: string }>;
};

/** Who a document's author is in its organisation now; null for who is no member of it any more. */
export type FindAuthor = (author: { userId: string; organisationId: string }) => Promise<Actor | null>;

/** What a file uses of what its organisation may. */
export type StorageQuota = {
  /** @throws AppError `plan_limit_reached` */
  take(actor: Actor, amounts: { storedBytes: number }, key: string): Promise<void>;
  giveBack(actor: Actor, key: string): Promise<void>;
};
