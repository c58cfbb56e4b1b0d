import { AppError, type ErrorCode } from "@/lib/kernel/errors";
import {
  archiveEnding,
  maxBatchBytes,
  maxBatchFiles,
  maxSkippedListed,
  maxUnpackedBytes,
} from "../../batch-schemas";
import { skippedFailure } from "../../domain/batch";
import { decodeText, hasEnding, maxTextBytes, plainFileName } from "../../domain/intake";
import type { ArchivedFile, ListArchive } from "../../ports";

/** A file as a form hands it over. */
export type GivenFile = { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> };

/** A file with its text, or with the error code that refuses it. */
export type GatheredFile = { fileName: string } & ({ text: string } | { failure: ErrorCode });

/** What tools and systems leave in archives: nobody means to hand it in. */
const leftovers = /(?:^|\/)(?:__MACOSX|__pycache__|\.[^./][^/]*)(?:\/|$)/;

const isPython = ({ name }: Pick<ArchivedFile, "name">): boolean => hasEnding("code", name);

async function filesOf(given: GivenFile, listArchive: ListArchive): Promise<ArchivedFile[]> {
  const { name, size } = given;
  const bytes = new Uint8Array(await given.arrayBuffer());
  if (!name.toLowerCase().endsWith(archiveEnding)) return [{ name, size, unpack: () => bytes }];
  return listArchive(bytes).filter((file) => !leftovers.test(file.name));
}

/** @throws AppError for what is refused as a whole */
function requireAcceptable(files: readonly ArchivedFile[]): void {
  const python = files.filter(isPython);
  if (python.length === 0) throw new AppError("no_python_files");
  if (python.length > maxBatchFiles) throw new AppError("too_many_files");
  const unpacked = python.filter(({ size }) => size <= maxTextBytes).reduce((sum, { size }) => sum + size, 0);
  if (unpacked > maxUnpackedBytes) throw new AppError("archive_too_large");
}

/** The code for which a file is refused. What is no refusal is thrown on: nothing is kept then. */
export function refusalIn(error: unknown): ErrorCode {
  if (error instanceof AppError) return error.code;
  throw error;
}

/** Unpacks one file. One that says that it is too large is not unpacked at all, nor is one that is no Python. */
function gather(file: ArchivedFile): GatheredFile {
  const fileName = plainFileName(file.name);
  if (!isPython(file)) return { fileName, failure: skippedFailure };
  if (file.size > maxTextBytes) return { fileName, failure: "too_large" };
  try {
    return { fileName, text: decodeText(file.unpack()) };
  } catch (error) {
    return { fileName, failure: refusalIn(error) };
  }
}

/**
 * The files that were handed in, those in archives among them, in their order. Of those that are no Python the first hundred are listed and
 * the others counted.
 * @throws AppError `archive_unreadable`, `archive_encrypted`, `archive_too_large`, `too_many_files`, `no_python_files`
 */
export async function gatherFiles(
  given: readonly GivenFile[],
  listArchive: ListArchive,
): Promise<{ files: GatheredFile[]; unlisted: number }> {
  if (given.reduce((sum, { size }) => sum + size, 0) > maxBatchBytes) throw new AppError("archive_too_large");
  const found = (await Promise.all(given.map((each) => filesOf(each, listArchive)))).flat();
  requireAcceptable(found);
  let skipped = 0;
  const listed = found.filter((file) => isPython(file) || ++skipped <= maxSkippedListed);
  return { files: listed.map(gather), unlisted: found.length - listed.length };
}
