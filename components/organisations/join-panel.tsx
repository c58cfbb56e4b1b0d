"use client";

import { useActionState } from "react";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";

/** One press to become a member. */
export function JoinPanel({ action, submit }: { action: FormAction; submit: string }) {
  const [state, send] = useActionState(action, untouched);
  return (
    <form action={send} className="grid gap-4">
      <FormError state={state} />
      <SubmitButton>{submit}</SubmitButton>
    </form>
  );
}
