"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import { pathWith } from "@/app/page-props";
import { type FormState, textField } from "@/components/forms/form-state";
import { accounts } from "@/lib/composition/accounts";
import { allowLinking as allow } from "@/lib/composition/provider-sign-in";
import { requireSession } from "@/lib/composition/session";

const path = "/account/security";

export async function changePassword(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession(path);
  const body = { current: textField(form, "current"), password: textField(form, "password") };
  return attempt({}, () => accounts().changePassword(session, body));
}

export async function beginSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession(path);
  const state = await attempt({}, () => accounts().beginSecondFactor(session, textField(form, "password")));
  if (state.done) revalidatePath(path);
  return state;
}

/** Hands the recovery codes back to the form, which shows them: the page is left as it is until it is opened again. */
export async function confirmSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession(path);
  const codes: string[] = [];
  const state = await attempt({}, async () => {
    codes.push(...(await accounts().confirmSecondFactor(session, textField(form, "code"))));
  });
  return { ...state, values: { recoveryCodes: codes.join(" ") } };
}

export async function disableSecondFactor(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession(path);
  const body = { password: textField(form, "password"), code: textField(form, "code") };
  const state = await attempt({}, () => accounts().disableSecondFactor(session, body));
  if (state.done) revalidatePath(path);
  return state;
}

/** Mails a link to set the first password of an account that another provider opens. */
export async function sendPasswordLink(_: FormState): Promise<FormState> {
  const { profile } = await requireSession(path);
  return attempt({}, () => accounts().requestPasswordReset({ email: profile.email }));
}

/** Lets this browser link a sign-in to the account, which begins when one of the form's links is followed. */
export async function allowLinking(_: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession(path);
  return attempt({}, () => allow(session, textField(form, "password")));
}

/** Unlinks a sign-in; the page tells when it may not. */
export async function unlinkIdentity(id: string): Promise<void> {
  const session = await requireSession(path);
  const { error } = await attempt({}, () => accounts().unlinkIdentity(session, String(id)));
  if (error && error !== "not_found") redirect(pathWith(path, { problem: error }));
  revalidatePath(path);
}
