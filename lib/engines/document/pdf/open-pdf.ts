import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { DocumentError, orDamaged } from "../document-error";
import { type FileContent, indexIn } from "../file-content";
import { checkSize, type DocumentLimits, withinPageTime } from "../limits";
import { checkStreams } from "./check-streams";
import { loadReader, rangesOf, readerFiles } from "./pdfjs";

/** An open PDF; close it when its pages were read. */
export type OpenPdf = PDFDocumentProxy;

/** A trailer that names how the file is encrypted, also for a reader who needs no password. */
const encryptKey = Buffer.from("/Encrypt", "latin1");
const encrypted = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
/** Only errors are said, not what a file has wrong and is read all the same. */
const silent = 0;

function isEncrypted(file: FileContent): boolean {
  for (let at = indexIn(file, encryptKey); at !== -1; at = indexIn(file, encryptKey, at + 1)) {
    if (encrypted.test(file.read(at, 64).toString("latin1"))) return true;
  }
  return false;
}

async function open(file: FileContent, limits: DocumentLimits): Promise<OpenPdf> {
  const { getDocument } = await loadReader();
  const task = getDocument({
    ...readerFiles,
    range: await rangesOf(file),
    disableAutoFetch: true,
    disableStream: true,
    verbosity: silent,
    disableFontFace: true,
    useSystemFonts: true,
    useWorkerFetch: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: limits.pixels,
    canvasMaxAreaInBytes: limits.pixels * 4,
  });
  try {
    return await task.promise;
  } catch (cause) {
    const needsPassword = cause instanceof Error && cause.name === "PasswordException";
    throw new DocumentError(needsPassword ? "pdf_encrypted" : "damaged", { cause });
  }
}

/**
 * Opens a PDF, once its size, its compressed streams and its number of pages are within the limits, hands it over and closes it.
 * Programs in it are not run, and nothing is fetched.
 * @throws DocumentError `file_too_large`, `archive_bomb`, `pdf_encrypted` (also where no password is needed to read),
 * `too_many_pages`, `damaged`, `too_slow`
 */
export async function withPdf<T>(
  file: FileContent,
  limits: DocumentLimits,
  use: (pdf: OpenPdf) => Promise<T>,
): Promise<T> {
  checkSize(file, limits);
  if (isEncrypted(file)) throw new DocumentError("pdf_encrypted");
  await checkStreams(file, limits);
  const pdf = await withinPageTime(open(file, limits), limits);
  try {
    return await orDamaged(async () => {
      if (pdf.numPages > limits.pages) throw new DocumentError("too_many_pages");
      if (pdf.numPages < 1) throw new DocumentError("damaged");
      const { info } = await withinPageTime(pdf.getMetadata(), limits);
      if ("EncryptFilterName" in info && info.EncryptFilterName) throw new DocumentError("pdf_encrypted");
      return use(pdf);
    });
  } finally {
    await pdf.loadingTask.destroy();
  }
}
