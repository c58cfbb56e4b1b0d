import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";
import { openArchive } from "./archive/open-archive";
import { proveArchive } from "./archive/prove-archive";
import { findDirectory, mayEndArchive } from "./archive/zip-directory";
import { startsAsArchive } from "./archive/zip-entry";
import { DocumentError, orDamaged } from "./document-error";
import { contentOf, type FileContent, indexIn, wholeOf } from "./file-content";
import { imageEnd } from "./image/image-end";
import { checkSize, type DocumentLimits, defaultLimits, longestTextBytes } from "./limits";
import { decodeText } from "./text/decode-text";
import { looksLikePython } from "./text/looks-like-python";
import { looksLikeNotebook } from "./text/notebook-cells";
import type { DocumentKind, FileKind } from "./types";

const imageKinds: Readonly<Record<string, DocumentKind>> = {
  "image/png": "png",
  "image/apng": "png",
  "image/jpeg": "jpeg",
  "image/webp": "webp",
  "image/tiff": "tiff",
};
const pdfHeader = Buffer.from("%PDF-", "latin1");
/** Readers look for the header of a PDF in so many bytes (ISO 32000-2, annex J.2: "within the first 1024 bytes"). */
const pdfHeaderWithin = 1_024;
const pdfEnd = Buffer.from("startxref", "latin1");
/** ZIP, RAR, 7-Zip and PDF, where something follows an image. */
const appended = ["PK\x03\x04", "Rar!\x1a\x07", "7z\xbc\xaf\x27\x1c", "%PDF-"].map((signature) =>
  Buffer.from(signature, "latin1"),
);
/** Compound File Binary, in which Office keeps a document that a password protects, under a stream of this name (MS-OFFCRYPTO 1.3.3). */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const encryptedPackage = Buffer.from("EncryptedPackage", "utf16le");

/** Of a large file so many bytes at its beginning show most kinds, and so many at its end whether an archive ends there. */
export const endBytes = 65_536 + 22;

/** A file that another program would take for a PDF or an archive, though it begins as something else. */
function checkSecondKind(file: FileContent, header: number): void {
  if (header > 0 && indexIn(file, pdfEnd, header) !== -1) throw new DocumentError("polyglot");
  if (!startsAsArchive(file.read(0, 4)) && findDirectory(file)) throw new DocumentError("polyglot");
}

function checkAppended(kind: DocumentKind, file: FileContent): void {
  const end = imageEnd(kind, file);
  if (appended.some((signature) => indexIn(file, signature, end) !== -1)) throw new DocumentError("polyglot");
}

async function kindOfArchive(file: FileContent, limits: DocumentLimits): Promise<FileKind> {
  const names = new Set(openArchive(file, limits).map(({ name }) => name.toLowerCase()));
  const isOffice = names.has("[content_types].xml");
  if (isOffice && [...names].some((name) => /(^|\/)vba\w*\.(bin|xml)$/.test(name)))
    throw new DocumentError("macros");
  if (isOffice && [...names].some((name) => name.startsWith("word/document"))) return "docx";
  if (isOffice || (names.has("mimetype") && names.has("meta-inf/manifest.xml")))
    throw new DocumentError("kind_unknown");
  await proveArchive(file, limits);
  return "zip";
}

/** @throws DocumentError `text_too_long` for what is longer than any text that is read, and begins as one */
function kindOfText(file: FileContent, limits: DocumentLimits): FileKind | null {
  const isTooLong = file.length > longestTextBytes(limits);
  const decoded = decodeText(isTooLong ? file.read(0, endBytes) : wholeOf(file));
  if (!decoded) return null;
  if (isTooLong) throw new DocumentError("text_too_long");
  if (looksLikeNotebook(decoded.text)) return "notebook";
  return looksLikePython(decoded.text) ? "python" : "text";
}

/**
 * What a file is, by its content alone. A kind is no promise that the rest of the file is sound.
 * All that an archive declares is checked, and a ZIP of other than Word is unpacked once to be sure of its sizes.
 * @throws DocumentError `kind_unknown`, `polyglot`, `macros`, `archive_encrypted`, `archive_path`, `archive_bomb`,
 * `too_many_entries`, `file_too_large`, `text_too_long`, `damaged`
 */
export async function detectKind(
  given: Uint8Array | FileContent,
  limits: DocumentLimits = defaultLimits,
): Promise<FileKind> {
  const file = contentOf(given);
  checkSize(file, limits);
  return orDamaged(async () => {
    const header = indexIn(file, pdfHeader, 0, pdfHeaderWithin);
    checkSecondKind(file, header);
    if (header === 0) return "pdf";
    if (startsAsArchive(file.read(0, 4))) return kindOfArchive(file, limits);
    if (indexIn(file, compoundFile, 0, 1) === 0 && indexIn(file, encryptedPackage) !== -1)
      throw new DocumentError("archive_encrypted");
    const image = imageKinds[(await typeOf(file)) ?? ""];
    if (image) {
      checkAppended(image, file);
      return image;
    }
    const text = kindOfText(file, limits);
    if (!text) throw new DocumentError("kind_unknown");
    return text;
  });
}

/**
 * What a large file is, by its first and its last `endBytes`, where these suffice: they do for a PDF and a TIFF, whose parts
 * may lie anywhere, and for what begins as a text. `detectKind` would say the same of the whole, but for a text that is none further on.
 * @param typeOfWhole the media type that the file's own structure tells, for which only parts of it are read
 * @returns null where the whole has to be gone through
 */
export async function detectByEnds(
  head: Uint8Array,
  tail: Uint8Array,
  typeOfWhole: () => Promise<string | undefined>,
): Promise<FileKind | null> {
  const kind = await detectKind(head).catch(() => null);
  if (kind === "text" || kind === "python" || kind === "notebook") return kind;
  if (mayEndArchive(tail)) return null;
  if (kind === "pdf") return kind;
  return imageKinds[(await typeOfWhole()) ?? ""] === "tiff" ? "tiff" : null;
}

/** Its own readers may stumble over damaged files: then it is of no kind that they know. */
async function typeOf(file: FileContent): Promise<string | undefined> {
  try {
    return (await (file.path === null ? fileTypeFromBuffer(wholeOf(file)) : fileTypeFromFile(file.path)))
      ?.mime;
  } catch {
    return undefined;
  }
}
