"use server";

import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { enterByCode, linkAccount } from "@/lib/composition/provider-sign-in";

/** Ends a sign-in at a provider by the account's second factor. */
export async function enterCode(_: FormState, form: FormData): Promise<FormState> {
  return entering(() => enterByCode(textField(form, "code")));
}

/** Opens the account that the address has, and links the sign-in to it. */
export async function linkToAccount(_: FormState, form: FormData): Promise<FormState> {
  return entering(() =>
    linkAccount({ password: textField(form, "password"), code: textField(form, "code") }),
  );
}

async function entering(work: () => Promise<string>): Promise<FormState> {
  let next = "";
  const state = await attempt({}, async () => {
    next = await work();
  });
  if (state.done) redirect(next);
  return state;
}
