"use server";

import { redirect } from "next/navigation";
import { pathAfterLogin } from "@/app/after-login";
import { requestIntl } from "@/app/request-intl";
import { type FormState, refused, textField, untouched } from "@/components/forms/form-state";
import { accounts } from "@/lib/composition/accounts";
import { startSession } from "@/lib/composition/session";
import { AppError } from "@/lib/kernel/errors";

/** Runs a use case for a form. What is not an `AppError` is thrown on, so that it is logged and shown as a failure. */
async function attempt(values: FormState["values"], work: () => Promise<void>): Promise<FormState> {
  try {
    await work();
    return { ...untouched, values, done: true };
  } catch (error) {
    if (error instanceof AppError) return refused(error, values);
    throw error;
  }
}

export async function logIn(_: FormState, form: FormData): Promise<FormState> {
  const email = textField(form, "email");
  const state = await attempt({ email }, async () => {
    const { userId } = await accounts().authenticate({ email, password: textField(form, "password") });
    await startSession(userId);
  });
  if (state.done) redirect(pathAfterLogin(textField(form, "next")));
  return state;
}

/** One click into a demo account. @throws AppError `not_found` for any other address, and outside the demo */
export async function logInToDemo(form: FormData): Promise<void> {
  const email = textField(form, "email");
  const login = accounts()
    .demoLogins()
    .find((known) => known.email === email);
  if (!login) throw new AppError("not_found");
  const { userId } = await accounts().authenticate({ email, password: login.password });
  await startSession(userId);
  redirect(pathAfterLogin(textField(form, "next")));
}

export async function signUp(_: FormState, form: FormData): Promise<FormState> {
  const { locale } = await requestIntl();
  const values = { name: textField(form, "name"), email: textField(form, "email") };
  const state = await attempt(values, async () => {
    const { userId } = await accounts().signUp({ ...values, password: textField(form, "password"), locale });
    await startSession(userId);
  });
  if (state.done) redirect("/dashboard");
  return state;
}

export async function requestReset(_: FormState, form: FormData): Promise<FormState> {
  const email = textField(form, "email");
  return attempt({ email }, () => accounts().requestPasswordReset({ email }));
}

export async function resetPassword(_: FormState, form: FormData): Promise<FormState> {
  const body = { token: textField(form, "token"), password: textField(form, "password") };
  return attempt({}, () => accounts().resetPassword(body));
}
