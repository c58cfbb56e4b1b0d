"use server";

import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import type { FormState } from "@/components/forms/form-state";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";

/** Joins the class, and works in its organisation from now on. */
export async function joinClass(code: string): Promise<FormState> {
  const { actor } = await requireSession();
  const state = await attempt({}, async () => {
    const { organisationId } = await organisations().joinClass(actor, { code: String(code) });
    await organisations().switchTo(actor, organisationId);
  });
  if (state.done) redirect("/organisation/classes");
  return state;
}
