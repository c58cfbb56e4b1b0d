"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "./password-field";
import { TextField } from "./text-field";

/** Asks for an account. The answer is the same for every address: the mail tells the rest. `next` is opened afterwards. */
export function SignUpForm({ action, next }: { action: FormAction; next?: string }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  if (state.done) {
    return (
      <Notice tone="positive" role="status" title={t("resetSentTitle")}>
        <p>{t("signUpSent", { email: state.values.email ?? "" })}</p>
        <p>{t("signUpAgain")}</p>
      </Notice>
    );
  }
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField name="name" autoComplete="name" required maxLength={100} label={t("name")} state={state} />
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        required
        label={t("email")}
        state={state}
      />
      <PasswordField
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        state={state}
      />
      <SubmitButton className="mt-1">{t("signUp")}</SubmitButton>
    </form>
  );
}
