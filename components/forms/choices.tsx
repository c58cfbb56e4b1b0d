"use client";

import { type ReactNode, useId } from "react";
import { useTerm } from "@/components/i18n/use-term";
import { classNames } from "@/components/ui/class-names";
import type { FormState } from "./form-state";

type ChoicesProps = {
  name: string;
  legend: ReactNode;
  state: FormState;
  /** Of each box with its label. */
  boxClassName?: string;
  /** Places the boxes, each made by the given function. */
  children: (box: (value: string, label: string) => ReactNode) => ReactNode;
};

/** A field of several values, each with a box to tick; the state of the form holds them with spaces between. */
export function Choices({ name, legend, state, boxClassName, children }: ChoicesProps) {
  const term = useTerm();
  const errorId = useId();
  const chosen = new Set(state.values[name]?.split(" "));
  const problem = state.fields[name];
  return (
    <fieldset className="grid gap-3" aria-describedby={problem ? errorId : undefined}>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      {children((value, label) => (
        <label key={value} className={classNames("flex items-start gap-2 text-sm", boxClassName)}>
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={chosen.has(value)}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          {label}
        </label>
      ))}
      {problem ? (
        <p id={errorId} className="text-sm text-danger">
          {term("fieldProblems", problem)}
        </p>
      ) : null}
    </fieldset>
  );
}
