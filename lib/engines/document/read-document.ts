import { detectKind } from "./detect";
import { DocumentError } from "./document-error";
import { contentOf, type FileContent, wholeOf } from "./file-content";
import { readImage } from "./image/read-image";
import { type DocumentLimits, defaultLimits } from "./limits";
import { readDocx } from "./read-docx";
import { readPdf } from "./read-pdf";
import { readText } from "./read-text";
import type { DocumentKind, ReadDocument } from "./types";

/** Kinds of a file that is read as a document; Python is a text like others, when it is handed in as one. */
async function documentKind(file: FileContent, limits: DocumentLimits): Promise<DocumentKind> {
  const kind = await detectKind(file, limits);
  if (kind === "zip" || kind === "notebook") throw new DocumentError("not_a_document");
  return kind === "python" ? "text" : kind;
}

/**
 * Reads a document of any kind, told by its content. Images and scanned pages come with an empty text, to be recognised from
 * `pageImage`.
 * @throws DocumentError as `detectKind` and the reader of the kind; `not_a_document` for notebooks and ZIP archives. Nothing else is thrown.
 */
export async function readDocument(
  given: Uint8Array | FileContent,
  limits: DocumentLimits = defaultLimits,
): Promise<ReadDocument> {
  const file = contentOf(given);
  const kind = await documentKind(file, limits);
  if (kind === "text") return { kind, pages: [readText(wholeOf(file), limits).page], pictures: 0 };
  if (kind === "pdf") return { kind, pages: await readPdf(file, limits), pictures: null };
  if (kind !== "docx") return { kind, pages: await readImage(file, limits), pictures: null };
  const { page, pictures } = await readDocx(file, limits);
  return { kind, pages: [page], pictures };
}
