import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FileContent } from "../file-content";

const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
/** The reader wants a folder's name with its slash. */
const folder = (name: string): string => `${join(home, name)}/`;

/** What the reader reads from its own package when a file needs it: nothing is fetched. */
export const readerFiles = {
  /** Decoders of CCITT fax, JBIG2 and JPEG 2000, and reckoning with colour profiles. */
  wasmUrl: folder("wasm"),
  /** The profile of colours in print. */
  iccUrl: folder("iccs"),
  /** Encodings of Chinese, Japanese and Korean fonts. */
  cMapUrl: folder("cmaps"),
  cMapPacked: true,
  /** Outlines of the fourteen fonts that every reader knows, for files that do not carry them. */
  standardFontDataUrl: folder("standard_fonts"),
};

/** The reader of PDFs (pdf.js, Mozilla), loaded at its first use. */
export const loadReader = () => import("pdfjs-dist/legacy/build/pdf.mjs");

/** A file as the reader asks for it, a few kilobytes where it needs them: what it does not need is never read. */
export async function rangesOf(file: FileContent) {
  const { PDFDataRangeTransport } = await loadReader();
  class FileRanges extends PDFDataRangeTransport {
    /** Copied: the reader takes what it is given away from everybody else. */
    override requestDataRange(begin: number, end: number): void {
      this.onDataRange(begin, new Uint8Array(file.read(begin, end - begin)));
    }
  }
  return new FileRanges(file.length, null);
}
