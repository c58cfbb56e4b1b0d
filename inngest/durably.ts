import { NonRetriableError } from "inngest";
import { AppError, type ErrorCode } from "@/lib/kernel/errors";

/** Codes that another attempt may get past; every other one would fail the same way again. */
const transient: ReadonlySet<ErrorCode> = new Set(["unavailable", "internal", "too_many_requests"]);

/**
 * The body of a durable step: an `AppError` is named by its code, and one that no retry can mend ends the step at once.
 * Anything else is retried as it is.
 */
export async function durably<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (transient.has(error.code)) throw new Error(error.code, { cause: error });
    throw new NonRetriableError(error.code, { cause: error });
  }
}
