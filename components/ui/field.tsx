import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export const controlStyles =
  "w-full rounded-md border border-line-strong/70 bg-surface px-3 text-foreground shadow-[inset_0_1px_2px_oklch(0_0_0/0.03)] transition-colors placeholder:text-muted/80 hover:border-line-strong focus-visible:border-accent focus-visible:outline-offset-0 aria-invalid:border-danger aria-invalid:outline-danger";

type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: string;
  error?: string;
  children: (control: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
};

/** A labelled control with its hint and its error, tied together for assistive technology. */
export function Field({ id, label, hint, optional, error, children }: FieldProps) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="flex items-baseline justify-between gap-3 text-sm font-medium">
        {label}
        {optional ? <span className="text-xs font-normal text-muted">{optional}</span> : null}
      </label>
      {children({
        id,
        ...(described ? { "aria-describedby": described } : {}),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-sm text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input className={classNames(controlStyles, "h-10", className)} {...props} />;
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea className={classNames(controlStyles, "min-h-24 py-2 leading-relaxed", className)} {...props} />
  );
}
