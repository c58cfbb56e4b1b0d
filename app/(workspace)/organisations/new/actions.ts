"use server";

import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";

/** Makes it, and works in it from now on. */
export async function createOrganisation(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession("/organisations/new");
  const name = textField(form, "name");
  const kind = textField(form, "kind") === "company" ? "company" : "school";
  const state = await attempt({ name, kind }, async () => {
    const { id } = await organisations().create(actor, { name, kind });
    await organisations().switchTo(actor, id);
  });
  if (state.done) redirect("/organisation");
  return state;
}
