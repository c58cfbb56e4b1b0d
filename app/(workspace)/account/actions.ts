"use server";

import { revalidatePath } from "next/cache";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { accounts } from "@/lib/composition/accounts";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";

export async function changeName(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession("/account");
  const name = textField(form, "name");
  const state = await attempt({ name }, () => organisations().changeMe(actor, { name }));
  if (state.done) revalidatePath("/account");
  return state;
}

export async function requestEmailChange(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession("/account");
  const email = textField(form, "email");
  const body = { email, password: textField(form, "password") };
  return attempt({ email }, () => accounts().requestEmailChange(session, body));
}

export async function confirmEmailChange(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession("/account");
  return attempt({}, () => accounts().confirmEmailChange(session, { token: textField(form, "token") }));
}
