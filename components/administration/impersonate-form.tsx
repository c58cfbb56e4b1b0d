"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { ReasonField } from "./reason-field";

/** Begins to look on in somebody's name. */
export function ImpersonateForm({ action }: { action: FormAction }) {
  const t = useTranslations("impersonation");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid max-w-lg gap-4">
      <FormError state={state} />
      <ReasonField id="impersonate-reason" state={state} />
      <SubmitButton variant="secondary" className="justify-self-start">
        {t("begin")}
      </SubmitButton>
    </form>
  );
}
