"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";

/** Turns the second factor off, by the password and a code. */
export function DisableSecondFactorForm({ action }: { action: FormAction }) {
  const t = useTranslations();
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      <PasswordField label={t("accounts.password")} autoComplete="current-password" state={state} />
      <CodeField state={state} />
      <SubmitButton variant="danger" className="justify-self-start">
        {t("account.factorDisable")}
      </SubmitButton>
    </form>
  );
}
