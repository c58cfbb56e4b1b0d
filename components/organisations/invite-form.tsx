"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/accounts/text-field";
import { FormDone } from "@/components/forms/form-done";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";

type Option = { value: string; label: string };

/** Invites an address; after each the form is ready for the next one. */
export function InviteForm({
  action,
  roles,
  classes,
}: {
  action: FormAction;
  roles: readonly Option[];
  classes: readonly Option[];
}) {
  const t = useTranslations("organisation");
  const [state, submit] = useActionState(action, untouched);
  const { role = "student", classId = "" } = state.values;
  return (
    <form action={submit} className="grid grid-cols-1 gap-4">
      <FormError state={state} />
      <FormDone state={state}>{t("invited", { email: state.values.invited ?? "" })}</FormDone>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-[2fr_1fr_1fr]">
        <TextField name="email" type="email" required autoComplete="off" label={t("email")} state={state} />
        <Field id="invite-role" label={t("role")}>
          {(control) => <Select {...control} key={role} name="role" defaultValue={role} options={roles} />}
        </Field>
        <Field id="invite-class" label={t("class")}>
          {(control) => (
            <Select
              {...control}
              key={classId}
              name="classId"
              defaultValue={classId}
              options={[{ value: "", label: t("noClass") }, ...classes]}
            />
          )}
        </Field>
      </div>
      <SubmitButton className="justify-self-start">{t("invite")}</SubmitButton>
    </form>
  );
}
