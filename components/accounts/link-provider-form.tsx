"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import type { ProviderChoice } from "@/lib/features/accounts/identity-schemas";
import { PasswordField } from "./password-field";

type LinkProviderFormProps = {
  action: FormAction;
  providers: readonly ProviderChoice[];
  hasPassword: boolean;
};

/** Asks for the password, if there is one, and then leads to the providers: no form may end on another site. */
export function LinkProviderForm({ action, providers, hasPassword }: LinkProviderFormProps) {
  const t = useTranslations();
  const [state, submit] = useActionState(action, untouched);
  if (state.done) {
    return (
      <div role="status" className="flex flex-wrap items-center gap-3">
        {providers.map(({ id, name }) => (
          <Button key={id} asChild variant="primary">
            <a href={`/sign-in/${id}?link=1`}>{t("account.continueAt", { provider: name })}</a>
          </Button>
        ))}
      </div>
    );
  }
  return (
    <form action={submit} className="grid max-w-sm gap-4">
      <FormError state={state} />
      {hasPassword ? (
        <PasswordField label={t("accounts.password")} autoComplete="current-password" state={state} />
      ) : null}
      <SubmitButton variant="secondary" className="justify-self-start">
        {t("account.linkAnother")}
      </SubmitButton>
    </form>
  );
}
