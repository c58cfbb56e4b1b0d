import { openThreadPool } from "@/lib/platform/threads/thread-pool";
import type { UploadedKind } from "../domain/upload";
import type { FileExaminer } from "../upload-ports";
import { kindByEnds } from "./document-files";
import type { ExaminerTask } from "./file-thread";
import { readAnswer } from "./read-answer";
import { answerOf } from "./thread-answer";

/**
 * Examines files, those whose ends do not tell in one worker thread, one at a time, through a window on the file: only what may be
 * a text is ever held whole. It loads nothing of what reads documents, starts at its first use, and ends when nobody needs it.
 */
export function makeFileExaminer(): FileExaminer & { close(): Promise<void> } {
  const pool = openThreadPool<ExaminerTask>({
    file: "lib/features/documents/adapters/file-thread.ts",
    threads: 1,
    maxQueued: 200,
    // The largest archive on a busy machine; what hangs is stopped with its thread.
    taskTimeoutMs: 120_000,
  });
  const run = <T>(task: ExaminerTask): Promise<T> => readAnswer<T>(pool.run(task));
  /** Most large files need not be gone through. */
  const quickly = (path: string) => readAnswer(answerOf(() => kindByEnds(path)));
  return {
    kindOf: async (path) => (await quickly(path)) ?? run<UploadedKind>({ task: "examine", path }),
    sourceOf: (path, kind) => run<string>({ task: "source", path, kind }),
    close: pool.close,
  };
}
