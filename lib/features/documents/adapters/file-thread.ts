import { DocumentError } from "@/lib/engines/document/document-error";
import type { FileKind } from "@/lib/engines/document/types";
import { kindOfFile, sourceOfFile } from "./document-files";

export type ExaminerTask =
  | { task: "examine"; path: string }
  | { task: "source"; path: string; kind: "python" | "notebook" };

/** What runs in a worker thread: a look into one file. Errors cross threads as codes. */
export default async function runTask(
  task: ExaminerTask,
): Promise<{ value: FileKind | string } | { fault: string }> {
  try {
    return {
      value: await (task.task === "examine" ? kindOfFile(task.path) : sourceOfFile(task.path, task.kind)),
    };
  } catch (error) {
    if (error instanceof DocumentError) return { fault: error.code };
    throw error;
  }
}
