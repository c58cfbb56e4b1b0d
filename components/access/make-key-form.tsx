"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/accounts/text-field";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { ShownSecret } from "@/components/forms/shown-secret";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTerm } from "@/components/i18n/use-term";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { ScopeFields } from "./scope-fields";

const lives = [30, 90, 365] as const;

type MakeKeyFormProps = {
  action: FormAction;
  groups: readonly { group: string; scopes: readonly string[] }[];
};

/** Makes a key, and then shows its secret above the form, which is ready for another. */
export function MakeKeyForm({ action, groups }: MakeKeyFormProps) {
  const t = useTranslations("keys");
  const term = useTerm();
  const [state, submit] = useActionState(action, untouched);
  const choices = lives.map((days) => ({ value: String(days), label: t("days", { days }) }));
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      {state.values.secret ? (
        <ShownSecret secret={state.values.secret} title={t("secretTitle")} hint={t("secretHint")} />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="name"
          label={t("name")}
          hint={t("nameHint")}
          required
          maxLength={100}
          autoComplete="off"
          state={state}
        />
        <Field
          id="life"
          label={t("life")}
          error={state.fields.expiresAt ? term("fieldProblems", state.fields.expiresAt) : undefined}
        >
          {(control) => (
            <Select
              name="life"
              defaultValue={state.values.life ?? "90"}
              options={[...choices, { value: "", label: t("unlimited") }]}
              {...control}
            />
          )}
        </Field>
      </div>
      <ScopeFields groups={groups} state={state} />
      <SubmitButton className="justify-self-start">{t("make")}</SubmitButton>
    </form>
  );
}
