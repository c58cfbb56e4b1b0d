"use server";

import { act } from "@/app/act";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { accounts } from "@/lib/composition/accounts";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";

export async function changeName(_: FormState, form: FormData): Promise<FormState> {
  const name = textField(form, "name");
  return act("/account", { name }, (actor) => organisations().changeMe(actor, { name }));
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
