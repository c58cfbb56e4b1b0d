"use server";

import { revalidatePath } from "next/cache";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { AppError } from "@/lib/kernel/errors";

/** Cancels what is left of a batch. One that ended meanwhile is no error: the page shows how it ended. */
export async function cancelBatch(id: string): Promise<void> {
  const { actor } = await requireSession(`/batches/${id}`);
  try {
    await analyses().cancelBatch(actor, id);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_cancellable")) throw error;
  }
  revalidatePath(`/batches/${id}`);
}
