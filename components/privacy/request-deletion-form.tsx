"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { CodeField } from "@/components/accounts/code-field";
import { PasswordField } from "@/components/accounts/password-field";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";

/** Asks for the deletion of the account, by the password and, where there is a second factor, a code. */
export function RequestDeletionForm({ action, asksForCode }: { action: FormAction; asksForCode: boolean }) {
  const t = useTranslations();
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      <PasswordField label={t("accounts.password")} autoComplete="current-password" state={state} />
      {asksForCode ? <CodeField state={state} /> : null}
      <SubmitButton variant="danger" className="justify-self-start">
        {t("privacy.deletionRequest")}
      </SubmitButton>
    </form>
  );
}
