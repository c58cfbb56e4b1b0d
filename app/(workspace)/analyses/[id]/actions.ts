"use server";

import { revalidatePath } from "next/cache";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { type WhatIfResult, whatIfBody } from "@/lib/features/analyses/report-schemas";
import { analysisId } from "@/lib/features/analyses/schemas";
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

/** The score that an essay would have without some of its findings, or the code of the error that refused it. */
export async function rescore(id: unknown, without: unknown): Promise<WhatIfResult | { error: string }> {
  const { actor } = await requireSession("/dashboard");
  const [of, body] = [analysisId.safeParse({ id }), whatIfBody.safeParse({ without })];
  if (!of.success || !body.success) return { error: "invalid_input" };
  try {
    return await analyses().rescore(actor, of.data.id, body.data);
  } catch (error) {
    if (error instanceof AppError) return { error: error.code };
    throw error;
  }
}
