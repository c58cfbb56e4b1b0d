"use client";

import { useActionState, useState } from "react";
import { useTerm } from "@/components/i18n/use-term";
import type { ButtonProps } from "@/components/ui/button";
import { type FormAction, untouched } from "./form-state";
import { SubmitButton } from "./submit-button";

type ActionButtonProps = {
  action: FormAction;
  label: string;
  /** What it is done to, for those who do not see the row that it stands in. */
  subject?: string;
  /** Asked before it is done: the button's words after the first press. */
  confirm?: string;
  variant?: ButtonProps["variant"];
};

/** A button that does one thing, and says below itself why it was refused. Without JavaScript it does not ask back. */
export function ActionButton({ action, label, subject, confirm, variant = "secondary" }: ActionButtonProps) {
  const term = useTerm();
  const [state, submit] = useActionState(action, untouched);
  const [asked, setAsked] = useState(false);
  const words = asked && confirm ? confirm : label;
  return (
    <form action={submit} className="inline-grid gap-1">
      <SubmitButton
        size="small"
        variant={asked ? "danger" : variant}
        aria-label={subject ? `${words}: ${subject}` : undefined}
        onBlur={() => setAsked(false)}
        onClick={(event) => {
          if (!confirm || asked) return;
          event.preventDefault();
          setAsked(true);
        }}
      >
        {words}
      </SubmitButton>
      {state.error ? (
        <p role="alert" className="max-w-56 text-xs text-danger">
          {term("errors", state.error)}
        </p>
      ) : null}
    </form>
  );
}
