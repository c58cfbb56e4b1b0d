"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "./text-field";

/** Asks for a link to choose a new password. The answer is the same for every address. */
export function ForgotPasswordForm({ action }: { action: FormAction }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  if (state.done) {
    return (
      <Notice tone="positive" role="status" title={t("resetSentTitle")}>
        <p>{t("resetSent", { email: state.values.email ?? "" })}</p>
      </Notice>
    );
  }
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        required
        label={t("email")}
        state={state}
      />
      <SubmitButton>{t("sendLink")}</SubmitButton>
    </form>
  );
}
