"use client";

import { useTranslations } from "use-intl";
import type { FormState } from "@/components/forms/form-state";
import { TextField } from "./text-field";

/** The code of an authenticator app, or a recovery code. */
export function CodeField({ state, label }: { state: FormState; label?: string }) {
  const t = useTranslations("accounts");
  return (
    <TextField
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="off"
      spellCheck={false}
      required
      maxLength={40}
      label={label ?? t("code")}
      state={state}
    />
  );
}
