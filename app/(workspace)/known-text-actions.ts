"use server";

import { act } from "@/app/act";
import type { FormState } from "@/components/forms/form-state";
import { texts } from "@/lib/composition/texts";
import { textId } from "@/lib/features/texts/schemas";
import { AppError } from "@/lib/kernel/errors";

/** Has a text read again whose turn was given up, and shows its work's page anew. */
export async function retryText(kind: "essay" | "document", id: string): Promise<FormState> {
  const path = kind === "document" ? `/documents/${id}` : `/analyses/${id}`;
  return act(path, {}, async (actor) => {
    const text = textId.safeParse({ id });
    if (!text.success) throw new AppError("not_found");
    await texts().retryText(actor, text.data.id);
  });
}
