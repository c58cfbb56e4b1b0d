"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormDone } from "@/components/forms/form-done";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ReasonField } from "./reason-field";
import type { UserChangeName } from "./user-changes";

type ChangeUserFormProps = { action: FormAction; changes: readonly UserChangeName[] };

/** @param changes those that make sense as the account stands */
export function ChangeUserForm({ action, changes }: ChangeUserFormProps) {
  const t = useTranslations("admin");
  const [state, submit] = useActionState(action, untouched);
  const labels: Record<UserChangeName, string> = {
    makeAdmin: t("makeAdmin"),
    makeUser: t("makeUser"),
    disable: t("disable"),
    enable: t("enable"),
    resetFactor: t("resetFactor"),
    clearLockouts: t("clearLockouts"),
  };
  return (
    <form action={submit} className="grid max-w-lg gap-4">
      <FormError state={state} />
      <FormDone state={state}>{t("changed")}</FormDone>
      <Field id="change" label={t("change")}>
        {(control) => (
          <Select
            key={state.values.change ?? changes.join()}
            name="change"
            defaultValue={state.values.change}
            options={changes.map((value) => ({ value, label: labels[value] }))}
            {...control}
          />
        )}
      </Field>
      <ReasonField id="change-reason" state={state} />
      <SubmitButton className="justify-self-start">{t("apply")}</SubmitButton>
    </form>
  );
}
