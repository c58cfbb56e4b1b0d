"use client";

import Link from "next/link";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { asksForCode } from "./code-errors";
import { CodeField } from "./code-field";
import { PasswordField } from "./password-field";

/** The password of the account that a sign-in is linked to, and where it is asked for a code. */
export function LinkAccountForm({ action, email }: { action: FormAction; email: string }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField label={t("password")} autoComplete="current-password" state={state} />
      {asksForCode(state) ? <CodeField state={state} /> : null}
      <SubmitButton className="mt-1">{t("linkAndEnter")}</SubmitButton>
      <Link href="/forgot-password" className="justify-self-center text-sm text-accent hover:underline">
        {t("forgot")}
      </Link>
    </form>
  );
}
