"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";

/** Asks for a mailed link to set the first password of an account that another provider opens. */
export function SetPasswordForm({ action, email }: { action: FormAction; email: string }) {
  const t = useTranslations();
  const [state, submit] = useActionState(action, untouched);
  if (state.done) {
    return (
      <Notice tone="positive" role="status" title={t("accounts.resetSentTitle")}>
        <p>{t("account.passwordLinkSent", { email })}</p>
      </Notice>
    );
  }
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <p>{t("account.noPassword")}</p>
      <SubmitButton className="justify-self-start">{t("account.sendPasswordLink")}</SubmitButton>
    </form>
  );
}
