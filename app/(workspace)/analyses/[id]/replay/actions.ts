"use server";

import { redirect } from "next/navigation";
import { type FormState, refused, textField } from "@/components/forms/form-state";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { type ReplayBody, replayBody } from "@/lib/features/analyses/submission-schemas";
import { AppError } from "@/lib/kernel/errors";

/** @returns where the new analysis is */
async function replay(id: string, body: ReplayBody): Promise<string> {
  const { actor } = await requireSession(`/analyses/${id}`);
  const { analysisId } = await analyses().replayAnalysis(actor, id, body);
  return `/analyses/${analysisId}`;
}

/** Runs an analysis again from the step that the form names, and opens the new one. */
export async function replayFrom(id: string, form: FormData): Promise<void> {
  redirect(await replay(id, replayBody.parse({ from: textField(form, "from") })));
}

/** Runs an analysis again on the text of the form, and opens the new one. */
export async function replayEdited(id: string, _: FormState, form: FormData): Promise<FormState> {
  // A browser sends line breaks as CRLF; the text it was given had none.
  const text = textField(form, "text").replaceAll("\r\n", "\n");
  let path: string;
  try {
    path = await replay(id, { text });
  } catch (error) {
    if (error instanceof AppError) return refused(error, { text });
    throw error;
  }
  redirect(path);
}
