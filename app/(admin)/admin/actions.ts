"use server";

import { revalidatePath } from "next/cache";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { administration } from "@/lib/composition/administration";
import { requireSession } from "@/lib/composition/session";

/** Ends anybody's session. */
export async function endAnySession(id: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession();
  const reason = textField(form, "reason");
  const state = await attempt({ reason }, () =>
    administration().revokeSession(actor, String(id), { reason }),
  );
  if (state.done) revalidatePath("/admin", "layout");
  return state;
}
