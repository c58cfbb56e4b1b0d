"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { PasswordField } from "./password-field";

/** Asks for the password before a secret for an authenticator app is made. */
export function BeginSecondFactorForm({ action }: { action: FormAction }) {
  const t = useTranslations();
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      <PasswordField label={t("accounts.password")} autoComplete="current-password" state={state} />
      <SubmitButton className="justify-self-start">{t("account.factorBegin")}</SubmitButton>
    </form>
  );
}
