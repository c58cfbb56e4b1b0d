import { AppError } from "@/lib/kernel/errors";
import type { PipelineKind } from "./pipeline";

export const maxTextBytes = 200_000;

const extensions: Record<PipelineKind, readonly string[]> = { essay: [".txt", ".md"], code: [".py"] };
const lineEndings = /\r\n?/g;
const byteOrderMarks = /^\uFEFF+/;
/** Tab, line feed, vertical tab, form feed, carriage return: the control characters that text may hold. */
const textControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d]);

/** Whether the text holds a control character that no text file has, as binaries read as UTF-8 do. */
function isBinary(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && !textControls.has(unit)) return true;
  }
  return false;
}

const wideByteOrderMarks = ["\xFF\xFE", "\xFE\xFF"];

/**
 * The text of a file. One in UTF-16 is told by its mark: its null bytes would make it look like a binary.
 * @throws AppError `bad_encoding` or `binary_content`
 */
export function decodeText(bytes: Uint8Array): string {
  const mark = String.fromCharCode(...bytes.subarray(0, 2));
  if (wideByteOrderMarks.includes(mark)) throw new AppError("bad_encoding");
  if (bytes.some((byte) => byte < 0x20 && !textControls.has(byte))) throw new AppError("binary_content");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("bad_encoding", { cause });
  }
}

/** Whether Postgres can keep the text as it is: no control characters of binaries, no half of a surrogate pair. */
export const isStorable = (text: string): boolean => !isBinary(text) && text.isWellFormed();

/**
 * Checks what was handed in.
 * @throws AppError `too_large`, `unsupported_type`, `binary_content`, `bad_encoding` or `empty_text`
 */
export function checkText(kind: PipelineKind, text: string, fileName?: string): void {
  if (fileName && !hasEnding(kind, fileName)) throw new AppError("unsupported_type");
  if (Buffer.byteLength(text) > maxTextBytes) throw new AppError("too_large");
  if (isBinary(text)) throw new AppError("binary_content");
  if (!text.isWellFormed() || text.includes("\uFFFD")) throw new AppError("bad_encoding");
  if (text.trim() === "") throw new AppError("empty_text");
}

/**
 * The text as it is analysed and shown: no byte order mark, `\n` line endings, essays in NFC.
 * All spans of findings are offsets into this.
 */
export function normaliseText(kind: PipelineKind, text: string): string {
  const plain = text.replace(byteOrderMarks, "").replace(lineEndings, "\n");
  return kind === "essay" ? plain.normalize("NFC") : plain;
}

const longestTitle = 80;

/**
 * A title for a work that was given none: the title that an essay has above its text, else its file's name, else its first
 * line, cut at a word near 80 characters.
 */
export function deriveTitle(kind: PipelineKind, text: string, fileName?: string): string {
  const [firstLine = "", next] = text.trim().split("\n", 2);
  const first = firstLine.trim();
  const isHeading = first.length <= longestTitle && next !== undefined && !/[.,;:]$/.test(first);
  if (fileName && !(kind === "essay" && isHeading)) return cutAt(fileName, 200);
  const plain = kind === "essay" ? first.replace(/^#+\s+/, "") : first;
  if (plain.length <= longestTitle) return plain;
  const cut = cutAt(plain, longestTitle);
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace < longestTitle / 2 ? cut : cut.slice(0, lastSpace)).trimEnd()}…`;
}

const longestFileName = 255;

/**
 * The name of a file as it is kept and shown: of a path all but its beginning where it is long. A name leads nowhere: nothing is opened
 * by it.
 */
export function plainFileName(name: string): string {
  const storable = [...name.toWellFormed()].map((each) => (isBinary(each) ? "\uFFFD" : each)).join("");
  if (storable.length <= longestFileName) return storable;
  return `…${storable.slice(1 - longestFileName).replace(/^[\uDC00-\uDFFF]/, "")}`;
}

/** Whether a file has an ending of its kind. */
export const hasEnding = (kind: PipelineKind, fileName: string): boolean =>
  extensions[kind].some((extension) => fileName.toLowerCase().endsWith(extension));

/** At most `length` UTF-16 units, without half of a character at the end. */
const cutAt = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
