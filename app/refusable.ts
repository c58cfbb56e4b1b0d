import { AppError, type ErrorCode } from "@/lib/kernel/errors";

/** Awaits a use case whose refusal a page tells in words of its own, by its code. */
export async function refusable<T>(work: Promise<T>): Promise<{ value: T } | { refused: ErrorCode }> {
  try {
    return { value: await work };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.code };
    throw error;
  }
}
