"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import { AppError } from "@/lib/kernel/errors";

const pathOf = (id: string): string => `/admin/runs/${encodeURIComponent(id)}`;

/** Cancels a run. One that ended meanwhile is no error: the page shows how it ended. */
export async function cancelRun(id: string): Promise<void> {
  const { actor } = await requireSession(pathOf(id));
  try {
    await operations().cancelRun(actor, id);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_cancellable")) throw error;
  }
  revalidatePath(pathOf(id));
}

/** Starts a new run with the same event and opens it, or the list where it will appear. */
export async function rerunRun(id: string): Promise<void> {
  const { actor } = await requireSession(pathOf(id));
  const started = await operations().rerunRun(actor, id);
  redirect(started ? pathOf(started) : "/admin/runs");
}
