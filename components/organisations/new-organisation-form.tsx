"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/accounts/text-field";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

/** Makes a school or a company. */
export function NewOrganisationForm({ action }: { action: FormAction }) {
  const t = useTranslations("organisation");
  const [state, submit] = useActionState(action, untouched);
  const kinds = [
    { value: "school", label: t("school") },
    { value: "company", label: t("company") },
  ];
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <TextField
        name="name"
        required
        maxLength={100}
        autoComplete="organization"
        label={t("name")}
        state={state}
      />
      <Field id="kind" label={t("kind")}>
        {(control) => <Select {...control} name="kind" defaultValue={state.values.kind} options={kinds} />}
      </Field>
      <SubmitButton className="justify-self-start">{t("make")}</SubmitButton>
    </form>
  );
}
