"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { CodeField } from "./code-field";

/** The code of the second factor, after a provider has said who it is. */
export function SignInCodeForm({ action }: { action: FormAction }) {
  const t = useTranslations("accounts");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <CodeField state={state} />
      <SubmitButton className="mt-1">{t("logIn")}</SubmitButton>
    </form>
  );
}
