import { AppError } from "@/lib/kernel/errors";

/** A distant store that refuses, fails or does not answer is the service's trouble, not a bug of the caller: `unavailable`. */
export async function reportingStoreFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError ? error : new AppError("unavailable", { cause: error });
  }
}
