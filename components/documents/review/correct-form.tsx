"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormDone } from "@/components/forms/form-done";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field, Textarea } from "@/components/ui/field";

type CorrectFormProps = { action: FormAction; text: string };

/** The text of a page to correct. */
export function CorrectForm({ action, text }: CorrectFormProps) {
  const t = useTranslations("documents");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <FormDone state={state}>{t("corrected")}</FormDone>
      <Field id="text" label={t("correction")} hint={t("correctionHint")}>
        {(control) => (
          <Textarea
            key={text}
            name="text"
            rows={16}
            maxLength={100_000}
            className="font-serif text-lg"
            defaultValue={state.values.text ?? text}
            {...control}
          />
        )}
      </Field>
      <SubmitButton className="justify-self-start">{t("keepCorrection")}</SubmitButton>
    </form>
  );
}
