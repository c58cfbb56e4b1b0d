"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";

/** A form of one button, which says what went wrong. */
export function ActionForm({ action, label }: { action: FormAction; label: string }) {
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-3">
      <FormError state={state} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {label}
      </SubmitButton>
    </form>
  );
}
