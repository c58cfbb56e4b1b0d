/** What a document may be. Told by its content, never by its name. */
export const documentKinds = ["text", "docx", "pdf", "png", "jpeg", "webp", "tiff"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Whether the pages of such a document can be looked at. */
export const hasPictures = (kind: DocumentKind): boolean => kind !== "text" && kind !== "docx";

/** How far a document has come, in the words that the product promises. */
export const documentStatuses = ["pendente", "processando", "concluído", "falhou"] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

export type StoredDocument = {
  id: string;
  organisationId: string;
  authorId: string;
  title: string;
  fileName: string | null;
  kind: DocumentKind;
  status: DocumentStatus;
  /** The code of what went wrong. */
  failure: string | null;
  /** Null until the file was opened. */
  pageCount: number | null;
  originalKey: string;
  originalSha256: string;
  originalBytes: number;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** When what it says last changed. */
  changedAt: Date;
  /** What its author wants of its text once that is read, and what the essay answers to. */
  analyseAs: "essay" | null;
  theme: string | null;
  motivatingText: string | null;
  /** The analysis that its text was handed in to by itself. */
  analysisId: string | null;
};

/** A word where it stands: UTF-16 units of its page's text, and a box in fractions of the page from its top left. */
export type PlacedWord = {
  start: number;
  end: number;
  box: { x: number; y: number; width: number; height: number };
  /** How sure recognition was, 0 to 1; null where the file itself says the word. */
  confidence: number | null;
};

/** What was read on a page. A page that is not `isRead` is an image that waits for recognition. */
export type ReadPage = {
  number: number;
  text: string;
  words: PlacedWord[];
  source: "file" | "recognition";
  confidence: number | null;
  isRead: boolean;
};

export type StoredPage = ReadPage & { correctedText: string | null; correctedAt: Date | null };

/** Recognition is right in 99 of 100 words that it is so sure of; under it, as with handwriting, somebody looks first. */
const surelyRecognised = 0.85;
/** Fewer are no essay: most of such a page was not recognised. */
const fewestWords = 40;

/** Whether somebody has to look at a text before it is worth an analysis. */
export const needsReview = (
  pages: readonly Pick<StoredPage, "source" | "confidence" | "correctedAt">[],
  text: string,
): boolean =>
  text.split(/\s+/).filter((word) => word !== "").length < fewestWords ||
  pages.some(
    ({ source, confidence, correctedAt }) =>
      source === "recognition" && correctedAt === null && (confidence ?? 0) < surelyRecognised,
  );

const longestTitle = 120;

/** The name without its ending, or the beginning of what there is. */
export function titleOf(fileName: string | null, fallback: string): string {
  const bare = (fileName ?? "").replace(/\.[\p{L}\p{N}]{1,8}$/u, "").trim();
  return (bare || fallback).slice(0, longestTitle);
}

/** What a page says: its correction where there is one. */
export const shownText = ({ correctedText, text }: Pick<StoredPage, "correctedText" | "text">): string =>
  correctedText ?? text;

/** The text of a whole document: its pages with an empty line between them. */
export const wholeText = (pages: readonly Pick<StoredPage, "correctedText" | "text">[]): string =>
  pages
    .map((page) => shownText(page).trim())
    .filter((text) => text !== "")
    .join("\n\n");
