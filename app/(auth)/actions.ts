"use server";

import { redirect } from "next/navigation";
import { pathAfterLogin } from "@/app/after-login";
import { attempt } from "@/app/attempt";
import { requestIntl } from "@/app/request-intl";
import { type FormState, textField } from "@/components/forms/form-state";
import { accounts } from "@/lib/composition/accounts";
import { loginPlace, startSession } from "@/lib/composition/session";
import { AppError } from "@/lib/kernel/errors";
import { keepReturnPath, takeReturnPath } from "./return-path";

export async function logIn(_: FormState, form: FormData): Promise<FormState> {
  const email = textField(form, "email");
  const state = await attempt({ email }, async () => {
    const { userId } = await accounts().authenticate(
      { email, password: textField(form, "password"), code: textField(form, "code") },
      await loginPlace(),
    );
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
  const { userId } = await accounts().authenticate({ email, password: login.password }, await loginPlace());
  await startSession(userId, { isExpected: true });
  redirect(pathAfterLogin(textField(form, "next")));
}

/** Asks for an account; the answer is the same whether or not the address has one. */
export async function signUp(_: FormState, form: FormData): Promise<FormState> {
  const { locale } = await requestIntl();
  const values = { name: textField(form, "name"), email: textField(form, "email") };
  return attempt(values, async () => {
    await accounts().signUp({ ...values, password: textField(form, "password"), locale });
    await keepReturnPath(textField(form, "next"));
  });
}

export async function confirmSignUp(_: FormState, form: FormData): Promise<FormState> {
  const body = { token: textField(form, "token"), password: textField(form, "password") };
  const state = await attempt({}, async () => {
    const { userId } = await accounts().confirmSignUp(body);
    await startSession(userId, { isExpected: true });
  });
  if (state.done) redirect(await takeReturnPath());
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
