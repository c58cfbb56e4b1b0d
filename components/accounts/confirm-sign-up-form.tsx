"use client";

import Link from "next/link";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { PasswordField } from "./password-field";

/** Opens the account of a mailed link, with the password chosen at the sign-up. */
export function ConfirmSignUpForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      <PasswordField label={t("chosenPassword")} autoComplete="current-password" state={state} />
      <SubmitButton>{t("confirmAndEnter")}</SubmitButton>
      {state.error === "link_invalid" ? (
        <Link href="/signup" className="justify-self-center text-sm text-accent hover:underline">
          {t("signUp")}
        </Link>
      ) : null}
    </form>
  );
}
