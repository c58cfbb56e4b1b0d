import { AppError, type ErrorCode } from "@/lib/kernel/errors";

/** What the engine says of a file that it does not read, in the words of the product. */
const faults: Readonly<Record<string, ErrorCode>> = {
  kind_unknown: "document_kind_unknown",
  not_a_document: "document_is_code",
  polyglot: "document_polyglot",
  macros: "document_macros",
  pdf_encrypted: "document_encrypted",
  archive_encrypted: "document_encrypted",
  archive_path: "document_unsafe_paths",
  archive_bomb: "document_bomb",
  damaged: "document_damaged",
  file_too_large: "too_large",
  too_many_pages: "document_too_long",
  too_many_entries: "document_too_long",
  text_too_long: "document_too_long",
  too_many_pixels: "document_too_many_pixels",
  too_slow: "document_too_slow",
  no_such_page: "not_found",
  "unreadable-image": "document_damaged",
  "too-many-pixels": "document_too_many_pixels",
  timeout: "document_too_slow",
};

/** @throws when nobody knows the fault: it is the engine's own, not the file's */
export function toAppError(fault: string): AppError {
  const code = faults[fault];
  if (!code) throw new Error(`the document engine failed: ${fault}`);
  return new AppError(code);
}
