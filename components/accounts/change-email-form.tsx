"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "./password-field";
import { TextField } from "./text-field";

/** Asks for another address. The answer is the same for every address: the mail tells the rest. */
export function ChangeEmailForm({ action }: { action: FormAction }) {
  const t = useTranslations();
  const [state, submit] = useActionState(action, untouched);
  if (state.done) {
    return (
      <Notice tone="positive" role="status" title={t("accounts.resetSentTitle")}>
        <p>{t("account.emailSent", { email: state.values.email ?? "" })}</p>
      </Notice>
    );
  }
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        required
        label={t("account.newEmail")}
        state={state}
      />
      <PasswordField label={t("accounts.password")} autoComplete="current-password" state={state} />
      <SubmitButton className="justify-self-start">{t("accounts.sendLink")}</SubmitButton>
    </form>
  );
}
