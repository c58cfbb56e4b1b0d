"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import { userChanges } from "@/components/administration/user-changes";
import { type FormState, textField } from "@/components/forms/form-state";
import { administration } from "@/lib/composition/administration";
import { beginImpersonation, requireSession } from "@/lib/composition/session";
import { changesByName } from "./changes";

/** Makes one change of somebody's account. */
export async function changeUser(id: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession();
  const change = textField(form, "change");
  const reason = textField(form, "reason");
  const name = userChanges.find((one) => one === change);
  const body = { ...(name && changesByName[name]), reason };
  const state = await attempt({ change, reason }, () => administration().changeUser(actor, String(id), body));
  if (!state.done) return state;
  revalidatePath(`/admin/users/${id}`);
  return { ...state, values: {} };
}

/** Goes on in somebody's name, where they would be after their login. */
export async function impersonate(id: string, _: FormState, form: FormData): Promise<FormState> {
  const reason = textField(form, "reason");
  const state = await attempt({ reason }, () => beginImpersonation(String(id), { reason }));
  return state.done ? redirect("/dashboard") : state;
}
