"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTerm } from "@/components/i18n/use-term";
import { Select } from "@/components/ui/select";

type RoleFormProps = {
  action: FormAction;
  name: string;
  role: string;
  roles: readonly { value: string; label: string }[];
};

/** Gives a member another role. */
export function RoleForm({ action, name, role, roles }: RoleFormProps) {
  const t = useTranslations("organisation");
  const term = useTerm();
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-1">
      <div className="flex items-center gap-1.5">
        <Select
          key={role}
          name="role"
          aria-label={t("roleOf", { name })}
          defaultValue={role}
          options={roles}
          className="h-8 w-40 shrink-0 text-sm"
        />
        <SubmitButton size="small" variant="ghost" aria-label={t("saveRole", { name })}>
          {t("save")}
        </SubmitButton>
      </div>
      {state.done ? (
        <p role="status" className="text-xs text-positive">
          {t("roleSaved")}
        </p>
      ) : null}
      {state.error ? (
        <p role="alert" className="text-xs text-danger">
          {term("errors", state.error)}
        </p>
      ) : null}
    </form>
  );
}
