"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/accounts/text-field";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";

/** Hands the text of a document in as an essay. */
export function AnalyseForm({ action }: { action: FormAction }) {
  const t = useTranslations("documents");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <TextField name="theme" label={t("theme")} hint={t("themeHint")} maxLength={300} state={state} />
      <SubmitButton className="justify-self-start">{t("analyse")}</SubmitButton>
    </form>
  );
}
