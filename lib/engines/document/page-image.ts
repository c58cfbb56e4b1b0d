import { DocumentError } from "./document-error";
import { renderImagePage } from "./image/render-image-page";
import { type DocumentLimits, defaultLimits } from "./limits";
import { renderPdfPage } from "./pdf/render-page";
import type { DocumentKind } from "./types";

/** How large a page is drawn: `dpi` pixels to an inch (an image has the pixels that it has), its longer side `longest` pixels at most. */
export type PageSize = { dpi: number; longest?: number };

/**
 * A page of a PDF or an image as PNG, as it is seen, on white.
 * @param number from 1
 * @throws DocumentError `not_a_document` for kinds that show no pages, `no_such_page`, and as `readPdf` or `readImage`
 */
export async function pageImage(
  bytes: Uint8Array,
  kind: DocumentKind,
  number: number,
  size: PageSize,
  limits: DocumentLimits = defaultLimits,
): Promise<Uint8Array> {
  if (kind === "text" || kind === "docx") throw new DocumentError("not_a_document");
  if (kind === "pdf") return renderPdfPage(bytes, number, size, limits);
  return renderImagePage(bytes, number, size, limits);
}
