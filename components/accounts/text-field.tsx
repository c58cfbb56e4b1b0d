"use client";

import type { ComponentProps } from "react";
import type { FormState } from "@/components/forms/form-state";
import { useTerm } from "@/components/i18n/use-term";
import { Field, Input } from "@/components/ui/field";

type TextFieldProps = ComponentProps<"input"> & {
  name: string;
  label: string;
  hint?: string;
  state: FormState;
};

/** A line of text of a form, with what was typed before and what is wrong with it. */
export function TextField({ name, label, hint, state, ...props }: TextFieldProps) {
  const term = useTerm();
  const problem = state.fields[name];
  return (
    <Field id={name} label={label} hint={hint} error={problem ? term("fieldProblems", problem) : undefined}>
      {(control) => <Input name={name} defaultValue={state.values[name]} {...props} {...control} />}
    </Field>
  );
}
