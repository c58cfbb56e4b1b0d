"use client";

import { useTranslations } from "use-intl";
import type { FormState } from "@/components/forms/form-state";
import { useTerm } from "@/components/i18n/use-term";
import { Field, Input } from "@/components/ui/field";

/** Why an administrator does it. @param id unlike that of any other form of the page */
export function ReasonField({ id, state }: { id: string; state: FormState }) {
  const t = useTranslations("admin");
  const term = useTerm();
  const problem = state.fields.reason;
  return (
    <Field
      id={id}
      label={t("reason")}
      hint={t("reasonHint")}
      error={problem ? term("fieldProblems", problem) : undefined}
    >
      {(control) => (
        <Input name="reason" maxLength={500} required defaultValue={state.values.reason} {...control} />
      )}
    </Field>
  );
}
