import { DocumentError } from "./document-error";

/** What a file may have at most. */
export type DocumentLimits = {
  bytes: number;
  pages: number;
  /** Of one image, and of one page when it is drawn. */
  pixels: number;
  /** All that comes out of an archive, of archives in it too, or out of the compressed streams of a PDF. */
  unpackedBytes: number;
  /** What comes out of an entry of an archive, for each byte that goes in; entries under a megabyte may have more. */
  ratio: number;
  entries: number;
  /** Archives in archives; 1 is an archive with none in it. */
  depth: number;
  /** UTF-16 code units of all pages. */
  characters: number;
  pageMilliseconds: number;
};

export const defaultLimits: DocumentLimits = {
  bytes: 100_000_000,
  pages: 300,
  pixels: 50_000_000,
  unpackedBytes: 300_000_000,
  ratio: 200,
  entries: 2_000,
  depth: 3,
  characters: 5_000_000,
  pageMilliseconds: 20_000,
};

/** No text that is read is longer: so many characters of four bytes, as UTF-8 has at most. */
export const longestTextBytes = ({ characters }: DocumentLimits): number => characters * 4;

/** @throws DocumentError `file_too_large`, and `damaged` for no bytes at all */
export function checkSize({ length }: { length: number }, limits: DocumentLimits): void {
  if (length > limits.bytes) throw new DocumentError("file_too_large");
  if (length === 0) throw new DocumentError("damaged");
}

/**
 * Waits for a page no longer than it may take. What computes without a pause is not interrupted: run the engine in a thread
 * that can be ended.
 * @throws DocumentError `too_slow`
 */
export async function withinPageTime<T>(work: Promise<T>, limits: DocumentLimits): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DocumentError("too_slow")), limits.pageMilliseconds);
  });
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
