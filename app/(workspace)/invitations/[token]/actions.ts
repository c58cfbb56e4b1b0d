"use server";

import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import type { FormState } from "@/components/forms/form-state";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";

/** Becomes a member, and works in the organisation from now on. */
export async function acceptInvitation(token: string): Promise<FormState> {
  const { actor } = await requireSession();
  const state = await attempt({}, async () => {
    const { organisationId } = await organisations().acceptInvitation(actor, { token: String(token) });
    await organisations().switchTo(actor, organisationId);
  });
  if (state.done) redirect("/organisation");
  return state;
}
