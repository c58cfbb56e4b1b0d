import { DocumentError } from "./document-error";
import { contentOf, type FileContent } from "./file-content";
import { type DocumentLimits, defaultLimits } from "./limits";
import { withPdf } from "./pdf/open-pdf";
import { readPdfPage } from "./pdf/read-page";
import type { DocumentPage } from "./types";

/**
 * The pages of a PDF with their text in reading order and the box of each word; scanned pages have an empty text.
 * @throws DocumentError `pdf_encrypted`, `archive_bomb`, `too_many_pages`, `too_slow`, `text_too_long`, `file_too_large`, `damaged`
 */
export function readPdf(
  file: Uint8Array | FileContent,
  limits: DocumentLimits = defaultLimits,
): Promise<DocumentPage[]> {
  return withPdf(contentOf(file), limits, async (pdf) => {
    const pages: DocumentPage[] = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await readPdfPage(pdf, number, limits);
      characters += page.text.length;
      if (characters > limits.characters) throw new DocumentError("text_too_long");
      pages.push(page);
    }
    return pages;
  });
}
