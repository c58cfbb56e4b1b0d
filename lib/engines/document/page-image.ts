import { DocumentError } from "./document-error";
import { contentOf, type FileContent } from "./file-content";
import { renderImagePage } from "./image/render-image-page";
import { type DocumentLimits, defaultLimits } from "./limits";
import { renderPdfPage } from "./pdf/render-page";
import type { DocumentKind } from "./types";

/** How a page is drawn. */
export type PageLook = {
  /** Pixels to an inch; an image has the pixels that it has. */
  dpi: number;
  /** Pixels of its longer side at most. */
  longest?: number;
  /** Without its colours, and packed lightly: for who reads its pixels at once. */
  isGrey?: boolean;
};

/**
 * A page of a PDF or an image as PNG, as it is seen, on white.
 * @param number from 1
 * @throws DocumentError `not_a_document` for kinds that show no pages, `no_such_page`, and as `readPdf` or `readImage`
 */
export async function pageImage(
  given: Uint8Array | FileContent,
  kind: DocumentKind,
  number: number,
  look: PageLook,
  limits: DocumentLimits = defaultLimits,
): Promise<Uint8Array> {
  if (kind === "text" || kind === "docx") throw new DocumentError("not_a_document");
  const file = contentOf(given);
  if (kind === "pdf") return renderPdfPage(file, number, look, limits);
  return renderImagePage(file, number, look, limits);
}
