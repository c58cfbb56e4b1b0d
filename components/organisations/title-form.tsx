"use client";

import { useActionState } from "react";
import { TextField } from "@/components/accounts/text-field";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";

type TitleFormProps = { action: FormAction; label: string; submit: string; value?: string };

/** Gives an organisation or a class its name. */
export function TitleForm({ action, label, submit, value = "" }: TitleFormProps) {
  const [state, send] = useActionState(action, { ...untouched, values: { name: value } });
  return (
    <form action={send} className="grid gap-2">
      <FormError state={state} />
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-48 flex-1">
          <TextField name="name" required maxLength={100} label={label} state={state} autoComplete="off" />
        </div>
        <SubmitButton>{submit}</SubmitButton>
      </div>
    </form>
  );
}
