import { DocumentError } from "@/lib/engines/document/document-error";
import { RecognitionError } from "@/lib/engines/document/ocr/types";

/** What a look into a file came to; errors cross threads as codes. */
export type ThreadAnswer<T> = { value: T } | { fault: string };

/** The thread's side: what the engine says of a file becomes a fault, what is wrong with the engine is thrown. */
export async function answerOf<T>(work: () => Promise<T>): Promise<ThreadAnswer<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof DocumentError) return { fault: error.code };
    if (error instanceof RecognitionError) return { fault: error.fault };
    throw error;
  }
}
