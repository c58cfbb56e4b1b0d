"use server";

import { revalidatePath } from "next/cache";
import { accounts } from "@/lib/composition/accounts";
import { requireSession } from "@/lib/composition/session";
import { AppError } from "@/lib/kernel/errors";

/** Ends one of one's own sessions. One that has ended already is no error. */
export async function revokeSession(id: string): Promise<void> {
  const { actor } = await requireSession("/account/sessions");
  try {
    await accounts().revokeSession(actor, String(id));
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  }
  revalidatePath("/account/sessions");
}

/** Ends all sessions but this one. */
export async function revokeOtherSessions(): Promise<void> {
  const { actor, sessionId } = await requireSession("/account/sessions");
  await accounts().revokeOtherSessions(actor, sessionId);
  revalidatePath("/account/sessions");
}
