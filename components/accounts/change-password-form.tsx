"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "./password-field";

/** Chooses a new password by the present one. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  if (state.done) return <Notice tone="positive" role="status" title={t("resetDoneTitle")} />;
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      <PasswordField
        name="current"
        label={t("currentPassword")}
        autoComplete="current-password"
        state={state}
      />
      <PasswordField
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        state={state}
      />
      <SubmitButton className="justify-self-start">{t("saveNewPassword")}</SubmitButton>
    </form>
  );
}
