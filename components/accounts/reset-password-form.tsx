"use client";

import Link from "next/link";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "./password-field";

/** Chooses a new password with the token of a mailed link. */
export function ResetPasswordForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  if (state.done) {
    return (
      <div className="grid gap-4">
        <Notice tone="positive" role="status" title={t("resetDoneTitle")}>
          <p>{t("resetDone")}</p>
        </Notice>
        <Button asChild variant="primary">
          <Link href="/login">{t("logIn")}</Link>
        </Button>
      </div>
    );
  }
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      <PasswordField
        label={t("newPassword")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        state={state}
      />
      <SubmitButton>{t("saveNewPassword")}</SubmitButton>
      {state.error === "reset_link_invalid" ? (
        <Link href="/forgot-password" className="justify-self-center text-sm text-accent hover:underline">
          {t("askAgain")}
        </Link>
      ) : null}
    </form>
  );
}
