import type { FileKind } from "@/lib/engines/document/types";
import { kindOfFile, sourceOfFile } from "./document-files";
import { answerOf, type ThreadAnswer } from "./thread-answer";

export type ExaminerTask =
  | { task: "examine"; path: string }
  | { task: "source"; path: string; kind: "python" | "notebook" };

const run = (task: ExaminerTask): Promise<FileKind | string> =>
  task.task === "examine" ? kindOfFile(task.path) : sourceOfFile(task.path, task.kind);

/** What runs in a worker thread: a look into one file. */
export default function runTask(task: ExaminerTask): Promise<ThreadAnswer<FileKind | string>> {
  return answerOf(() => run(task));
}
