import { AppError } from "@/lib/kernel/errors";

/** The code of an error of the operating system (`ENOENT`), if it is one. */
export const systemCode = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** A full, read-only or broken disk is the service's trouble, not a bug of the caller: `unavailable`. */
export async function reportingSystemFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isKnown = error instanceof AppError || systemCode(error) === undefined;
    throw isKnown ? error : new AppError("unavailable", { cause: error });
  }
}
