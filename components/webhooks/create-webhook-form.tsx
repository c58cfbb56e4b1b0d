"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { TextField } from "@/components/accounts/text-field";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { ShownSecret } from "@/components/forms/shown-secret";
import { SubmitButton } from "@/components/forms/submit-button";
import { EventFields } from "./event-fields";

/** Registers an endpoint, and then shows its secret above the form, which is ready for another. */
export function CreateWebhookForm({ action }: { action: FormAction }) {
  const t = useTranslations("webhooks");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      {state.values.secret ? (
        <ShownSecret secret={state.values.secret} title={t("secretTitle")} hint={t("secretHint")} />
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="url"
          type="url"
          label={t("url")}
          hint={t("urlHint")}
          required
          maxLength={2000}
          autoComplete="off"
          state={state}
        />
        <TextField
          name="description"
          label={t("description")}
          hint={t("descriptionHint")}
          maxLength={200}
          autoComplete="off"
          state={state}
        />
      </div>
      <EventFields state={state} />
      <SubmitButton className="justify-self-start">{t("create")}</SubmitButton>
    </form>
  );
}
