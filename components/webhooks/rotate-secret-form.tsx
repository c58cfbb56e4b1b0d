"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { ShownSecret } from "@/components/forms/shown-secret";
import { SubmitButton } from "@/components/forms/submit-button";

/** Gives an endpoint another secret, and shows it. */
export function RotateSecretForm({ url, action }: { url: string; action: FormAction }) {
  const t = useTranslations("webhooks");
  const [state, submit] = useActionState(action, untouched);
  if (state.values.secret)
    return <ShownSecret secret={state.values.secret} title={t("secretTitle")} hint={t("secretHint")} />;
  return (
    <form action={submit} className="grid gap-2">
      <FormError state={state} />
      <SubmitButton variant="secondary" size="small" aria-label={t("rotateThis", { url })}>
        {t("rotate")}
      </SubmitButton>
    </form>
  );
}
