"use server";

import { revalidatePath } from "next/cache";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { AppError } from "@/lib/kernel/errors";

/** Cancels an analysis. One that ended meanwhile is no error: the page shows how it ended. */
export async function cancelAnalysis(id: string): Promise<void> {
  const { actor } = await requireSession(`/analyses/${id}`);
  try {
    await analyses().cancelAnalysis(actor, id);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_cancellable")) throw error;
  }
  revalidatePath(`/analyses/${id}`);
}
