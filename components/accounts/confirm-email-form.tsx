"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";

/** Confirms another address with the token of a mailed link. */
export function ConfirmEmailForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations("account");
  const [state, submit] = useActionState(action, untouched);
  if (state.done) return <Notice tone="positive" role="status" title={t("emailChanged")} />;
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton className="justify-self-start">{t("emailConfirm")}</SubmitButton>
    </form>
  );
}
