import { documentEndings } from "@/components/documents/upload-pick";
import { archiveEnding, maxBatchBytes, maxBatchFiles } from "@/lib/features/analyses/batch-schemas";
import type { AnalysisKind } from "@/lib/features/analyses/report-schemas";
import { maxTextBytes } from "@/lib/features/analyses/submission-schemas";
import type { ErrorCode } from "@/lib/kernel/errors";

/** The file types of each kind, as a file picker's `accept` and as endings. */
export const fileEndings: Record<AnalysisKind, readonly string[]> = { essay: [".txt", ".md"], code: [".py"] };

/** What a file picker offers where many may be chosen: documents and pictures, and of codes archives and notebooks. */
export const pickedEndings: Record<AnalysisKind, readonly string[]> = {
  essay: documentEndings,
  code: [...fileEndings.code, archiveEnding, ".ipynb"],
};

export const isArchive = (name: string): boolean => name.toLowerCase().endsWith(archiveEnding);

/** Whether these files go into one report on many, rather than into the text field. */
export const isBatch = (files: readonly { name: string }[]): boolean =>
  files.length > 1 || files.some(({ name }) => isArchive(name));

/** Whether a file goes into a report on many by its name. */
export const isCode = ({ name }: { name: string }): boolean =>
  hasKnownEnding("code", name) || isArchive(name);

type SizedFile = { name: string; size: number; lastModified: number };

/** What tells a file from another one in the same list. */
export const identityOf = ({ name, size, lastModified }: SizedFile): string =>
  `${name}/${size}/${lastModified}`;

export const sizeOf = (files: readonly { size: number }[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);

/** The files with more of them, each once, or the error code of what is too much. The server counts again. */
export function withFiles<F extends SizedFile>(
  files: readonly F[],
  more: readonly F[],
): { files: F[]; error?: undefined } | { files?: undefined; error: ErrorCode } {
  const together = [...new Map([...files, ...more].map((file) => [identityOf(file), file])).values()];
  if (together.length > maxBatchFiles) return { error: "too_many_files" };
  return sizeOf(together) > maxBatchBytes ? { error: "archive_too_large" } : { files: together };
}

/** What a text file can hold beside text: tab, line feed, form feed, carriage return. Other controls mean binary. */
const isBinaryControl = (byte: number): boolean =>
  byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte);

type ReadableFile = { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> };
export type ReadResult = { text: string; error?: undefined } | { error: ErrorCode; text?: undefined };

/** Whether a file of this name may be sent as this kind. */
export const hasKnownEnding = (kind: AnalysisKind, name: string): boolean =>
  fileEndings[kind].some((ending) => name.toLowerCase().endsWith(ending));

/**
 * Reads a chosen file as text, or says with an error code why not: by its name, its size, its bytes and its encoding.
 * The server checks again; this spares the wait.
 */
export async function readTextFile(kind: AnalysisKind, file: ReadableFile): Promise<ReadResult> {
  if (!hasKnownEnding(kind, file.name)) return { error: "unsupported_type" };
  if (file.size > maxTextBytes) return { error: "too_large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.some(isBinaryControl)) return { error: "binary_content" };
  const text = decode(bytes);
  if (text === null) return { error: "bad_encoding" };
  return text.trim() === "" ? { error: "empty_text" } : { text };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

export type TextSize = { words: number; lines: number; bytes: number };

/** The size of a text as its author counts it. */
export function measure(text: string): TextSize {
  return {
    words: text.match(word)?.length ?? 0,
    lines: text === "" ? 0 : text.split(/\r\n?|\n/).length,
    bytes: new TextEncoder().encode(text).length,
  };
}
