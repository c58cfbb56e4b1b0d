import { join } from "node:path";
import { Piscina } from "piscina";
import { DocumentError } from "@/lib/engines/document/document-error";
import { AppError } from "@/lib/kernel/errors";
import type { UploadedKind } from "../domain/upload";
import type { FileExaminer } from "../upload-ports";
import { toAppError } from "./document-faults";
import { kindByEnds } from "./document-files";
import type { ExaminerTask } from "./file-thread";

/** The largest archive on a busy machine; what hangs is stopped with its thread. */
const taskTimeoutMs = 120_000;
const threadMemoryMb = 1_024;
const idleMs = 60_000;
const maxQueued = 200;
const threadFile = join(process.cwd(), "lib/features/documents/adapters/file-thread.ts");

/** Most large files need not be read. */
const quickly = (path: string): Promise<UploadedKind | null> =>
  kindByEnds(path).catch((error: unknown) => {
    throw error instanceof DocumentError ? toAppError(error.code) : error;
  });

/**
 * Examines files, those that have to be read whole in one worker thread, one at a time: no more than one whole file is ever in
 * memory. It loads nothing of what reads documents, starts at its first use, and ends when nobody needs it.
 */
export function makeFileExaminer(): FileExaminer & { close(): Promise<void> } {
  const pool = new Piscina({
    filename: threadFile,
    execArgv: ["--import", "tsx"],
    minThreads: 0,
    maxThreads: 1,
    maxQueue: maxQueued,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const run = async <T>(task: ExaminerTask): Promise<T> => {
    const signal = AbortSignal.timeout(taskTimeoutMs * (pool.queueSize + 2));
    const answer: { value: T } | { fault: string } = await pool
      .run(task, { signal })
      .catch((cause: unknown) => {
        throw signal.aborted ? new AppError("document_too_slow", { cause }) : cause;
      });
    if ("fault" in answer) throw toAppError(answer.fault);
    return answer.value;
  };
  return {
    kindOf: async (path) => (await quickly(path)) ?? run<UploadedKind>({ task: "examine", path }),
    sourceOf: (path, kind) => run<string>({ task: "source", path, kind }),
    close: () => pool.close(),
  };
}
