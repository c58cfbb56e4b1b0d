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
import { TextField } from "./text-field";

/** Address and password, and where it is asked for a code. `next` is the page to open afterwards. */
export function LoginForm({ action, next }: { action: FormAction; next?: string }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField
        name="email"
        type="email"
        autoComplete="username"
        required
        label={t("email")}
        state={state}
      />
      <PasswordField label={t("password")} autoComplete="current-password" state={state} />
      {asksForCode(state) ? <CodeField state={state} /> : null}
      <SubmitButton className="mt-1">{t("logIn")}</SubmitButton>
      <Link href="/forgot-password" className="justify-self-center text-sm text-accent hover:underline">
        {t("forgot")}
      </Link>
    </form>
  );
}
