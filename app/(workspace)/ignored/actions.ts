"use server";

import { revalidatePath } from "next/cache";
import { preferences } from "@/lib/composition/preferences";
import { requireSession } from "@/lib/composition/session";
import { addIgnoreBody, ignoreId } from "@/lib/features/preferences/schemas";
import { AppError } from "@/lib/kernel/errors";

/** Keeps the reader from being told again. @returns the code of the error that refused it, or null */
export async function addIgnore(kind: unknown, value: unknown): Promise<string | null> {
  const { actor } = await requireSession("/ignored");
  const parsed = addIgnoreBody.safeParse({ kind, value });
  if (!parsed.success) return "invalid_input";
  try {
    await preferences().addIgnore(actor, parsed.data);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  revalidatePath("/analyses/[id]", "page");
  return null;
}

/** Lets the reader be told again. One that is gone already is no error. */
export async function removeIgnore(id: string): Promise<void> {
  const { actor } = await requireSession("/ignored");
  const parsed = ignoreId.safeParse({ id });
  try {
    if (parsed.success) await preferences().removeIgnore(actor, parsed.data.id);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  }
  revalidatePath("/ignored");
}
