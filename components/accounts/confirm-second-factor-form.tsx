"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import { CodeField } from "./code-field";

/** Confirms the authenticator app by a code, and then shows the recovery codes, this once. */
export function ConfirmSecondFactorForm({ action }: { action: FormAction }) {
  const t = useTranslations();
  const [state, submit] = useActionState(action, untouched);
  if (state.done) {
    return (
      <div className="grid gap-4">
        <Notice tone="positive" role="status" title={t("account.factorOn")}>
          <p>{t("account.recoveryHint")}</p>
        </Notice>
        <ul className="grid gap-1 font-mono text-sm sm:grid-cols-2">
          {(state.values.recoveryCodes ?? "").split(" ").map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      <CodeField state={state} label={t("account.factorCode")} />
      <SubmitButton className="justify-self-start">{t("account.factorConfirm")}</SubmitButton>
    </form>
  );
}
