"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { ShownSecret } from "@/components/forms/shown-secret";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

const overlaps = [0, 1, 24] as const;

/** Gives a key another secret, and shows it. */
export function RotateKeyForm({ id, name, action }: { id: string; name: string; action: FormAction }) {
  const t = useTranslations("keys");
  const [state, submit] = useActionState(action, untouched);
  if (state.values.secret)
    return <ShownSecret secret={state.values.secret} title={t("secretTitle")} hint={t("secretHint")} />;
  const options = overlaps.map((hours) => ({ value: String(hours * 3600), label: t("overlap", { hours }) }));
  return (
    <form action={submit} className="grid gap-3">
      <FormError state={state} />
      <Field id={`overlap-${id}`} label={t("overlapLabel")}>
        {(control) => <Select name="overlap" options={options} {...control} />}
      </Field>
      <SubmitButton
        variant="secondary"
        size="small"
        className="justify-self-start"
        aria-label={t("rotateThis", { name })}
      >
        {t("rotate")}
      </SubmitButton>
    </form>
  );
}
