import { forbidden, notFound } from "next/navigation";
import { AppError } from "@/lib/kernel/errors";

/**
 * Awaits a use case for a page: its `not_found` and `forbidden`, and `personal_space`, become the 404 and 403 pages with those statuses.
 * Await it before anything streams, since a status cannot change later.
 */
export async function orInterrupt<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    if (error instanceof AppError && (error.code === "forbidden" || error.code === "personal_space"))
      forbidden();
    throw error;
  }
}
