import { AppError } from "@/lib/kernel/errors";
import { TaskTooSlow } from "@/lib/platform/threads/thread-pool";
import { toAppError } from "./document-faults";
import type { ThreadAnswer } from "./thread-answer";

/**
 * The asker's side of an answer about a file.
 * @throws AppError in the words of the product: what is wrong with the file, or `document_too_slow`
 */
export async function readAnswer<T>(answer: Promise<ThreadAnswer<T>>): Promise<T> {
  const given = await answer.catch((cause: unknown) => {
    throw cause instanceof TaskTooSlow ? new AppError("document_too_slow", { cause }) : cause;
  });
  if ("fault" in given) throw toAppError(given.fault);
  return given.value;
}
