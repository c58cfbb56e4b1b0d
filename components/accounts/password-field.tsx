"use client";

import { Eye, EyeOff } from "lucide-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { FormState } from "@/components/forms/form-state";
import { useTerm } from "@/components/i18n/use-term";
import { Field, Input } from "@/components/ui/field";

type PasswordFieldProps = {
  name?: string;
  label: string;
  hint?: string;
  state: FormState;
  autoComplete: "current-password" | "new-password";
};

/** A password that can be looked at. It stays in the browser when the form comes back, and is never sent back. */
export function PasswordField({ name = "password", label, hint, state, autoComplete }: PasswordFieldProps) {
  const t = useTranslations("accounts");
  const term = useTerm();
  const id = useId();
  const [value, setValue] = useState("");
  const [visible, setVisible] = useState(false);
  const problem = state.fields[name];
  return (
    <Field id={id} label={label} hint={hint} error={problem ? term("fieldProblems", problem) : undefined}>
      {(control) => (
        <div className="relative">
          <Input
            name={name}
            type={visible ? "text" : "password"}
            autoComplete={autoComplete}
            required
            value={value}
            onChange={(event) => setValue(event.target.value)}
            className="pr-11"
            {...control}
          />
          <button
            type="button"
            aria-label={visible ? t("hidePassword") : t("showPassword")}
            aria-pressed={visible}
            onClick={() => setVisible(!visible)}
            className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-muted hover:text-foreground"
          >
            {visible ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </button>
        </div>
      )}
    </Field>
  );
}
