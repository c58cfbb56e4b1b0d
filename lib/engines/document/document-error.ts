/**
 * Why a file is not read. Whoever shows it finds the words by the code.
 * - `kind_unknown`: none of the kinds that are read; `not_a_document`: known, but with no text to read (a ZIP archive);
 * - `polyglot`: two kinds at once; `macros`: a Word document with a program in it;
 * - `pdf_encrypted`, `archive_encrypted`: protected by a password (a protected DOCX is the latter);
 * - `archive_path`: an entry that leads out of its folder; `archive_bomb`: more comes out than is allowed;
 * - `damaged`: the kind is clear, the content is not readable;
 * - `file_too_large`, `too_many_pages`, `too_many_pixels`, `too_many_entries`, `text_too_long`: over a limit;
 * - `too_slow`: a page took longer than it may;
 * - `no_such_page`: a page was asked for that the file does not have.
 */
export type DocumentErrorCode =
  | "kind_unknown"
  | "not_a_document"
  | "polyglot"
  | "macros"
  | "pdf_encrypted"
  | "archive_encrypted"
  | "archive_path"
  | "archive_bomb"
  | "damaged"
  | "file_too_large"
  | "too_many_pages"
  | "too_many_pixels"
  | "too_many_entries"
  | "text_too_long"
  | "too_slow"
  | "no_such_page";

/** What every function of this engine throws on a file that it does not read, and nothing else. */
export class DocumentError extends Error {
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = "DocumentError";
    this.code = code;
  }
}

/** Runs a reader; whatever it throws that is no `DocumentError` means that the file is damaged. */
export async function orDamaged<T>(read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw cause instanceof DocumentError ? cause : new DocumentError("damaged", { cause });
  }
}
