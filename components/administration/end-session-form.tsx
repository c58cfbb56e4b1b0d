"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { ReasonField } from "./reason-field";

type EndSessionFormProps = { action: FormAction; id: string; name: string; address: string };

/** Ends somebody's session; the reason is asked for once it is wanted. */
export function EndSessionForm({ action, id, name, address }: EndSessionFormProps) {
  const t = useTranslations("admin");
  const [state, submit] = useActionState(action, untouched);
  return (
    <details open={state.error !== undefined || undefined}>
      <summary
        className="w-fit cursor-pointer text-sm text-danger"
        aria-label={t("endSessionOf", { name, address })}
      >
        {t("endSession")}
      </summary>
      <form action={submit} className="mt-2 grid min-w-56 gap-2">
        <FormError state={state} />
        <ReasonField id={`reason-${id}`} state={state} />
        <SubmitButton variant="danger" size="small" className="justify-self-start">
          {t("endSession")}
        </SubmitButton>
      </form>
    </details>
  );
}
