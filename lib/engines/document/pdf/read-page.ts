import { DocumentError } from "../document-error";
import { countUnreadable } from "../layout/compose-accents";
import { pageText } from "../layout/page-text";
import { type DocumentLimits, withinPageTime } from "../limits";
import { textPage } from "../text/text-page";
import type { DocumentPage } from "../types";
import type { OpenPdf } from "./open-pdf";
import { loadReader } from "./pdfjs";
import { type TextFragment, textFragments } from "./text-fragments";

type Page = Awaited<ReturnType<OpenPdf["getPage"]>>;

/** Of the signs of a page's text, so many may have no meaning: with more, what the page shows is not what its text says. */
const mostUnreadable = 0.01;
/** A page with a picture and less text than a few lines is a scan with a stamp or a page number on it. */
const fewSigns = 80;

/** @throws DocumentError `too_slow`, `text_too_long` */
async function fragmentsOf(page: Page, limits: DocumentLimits): Promise<TextFragment[]> {
  const content = await withinPageTime(page.getTextContent(), limits);
  const length = content.items.reduce((sum, item) => sum + ("str" in item ? item.str.length : 0), 0);
  if (length > limits.characters) throw new DocumentError("text_too_long");
  return textFragments(content, page.getViewport({ scale: 1 }).transform);
}

async function hasPicture(page: Page, limits: DocumentLimits): Promise<boolean> {
  const { OPS } = await loadReader();
  const { fnArray } = await withinPageTime(page.getOperatorList(), limits);
  const pictures: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operation) => pictures.includes(operation));
}

/**
 * A page with the text that its file tells, in reading order. The text is empty where recognition reads better: on scans, and where
 * the file does not say which letters it draws.
 * @throws DocumentError `too_slow`, `text_too_long`
 */
export async function readPdfPage(
  pdf: OpenPdf,
  number: number,
  limits: DocumentLimits,
): Promise<DocumentPage> {
  const page = await withinPageTime(pdf.getPage(number), limits);
  try {
    const fragments = await fragmentsOf(page, limits);
    const signs = fragments.map(({ text }) => text.replace(/\s/g, "")).join("");
    if (signs.length === 0 || countUnreadable(signs) > signs.length * mostUnreadable)
      return textPage(number, "");
    if (signs.length < fewSigns && (await hasPicture(page, limits))) return textPage(number, "");
    const { width, height } = page.getViewport({ scale: 1 });
    return { ...textPage(number, ""), ...pageText(fragments, { width, height }) };
  } finally {
    page.cleanup();
  }
}
