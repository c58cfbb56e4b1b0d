"use client";

import { useTranslations } from "use-intl";
import { Choices } from "@/components/forms/choices";
import type { FormState } from "@/components/forms/form-state";
import { useTerm } from "@/components/i18n/use-term";
import { scopeTerm } from "./scope-groups";

type ScopeFieldsProps = { groups: readonly { group: string; scopes: readonly string[] }[]; state: FormState };

/** What a key may do: a box for each scope, by what it is about. */
export function ScopeFields({ groups, state }: ScopeFieldsProps) {
  const t = useTranslations("keys");
  const term = useTerm();
  return (
    <Choices name="scopes" legend={t("scopes")} state={state}>
      {(box) => (
        <div className="grid gap-4 sm:grid-cols-2">
          {groups.map(({ group, scopes }) => (
            <fieldset key={group} className="grid content-start gap-1.5">
              <legend className="mb-1 text-xs text-muted">{term("permissionGroups", group)}</legend>
              {scopes.map((scope) => box(scope, term("permissions", scopeTerm(scope))))}
            </fieldset>
          ))}
        </div>
      )}
    </Choices>
  );
}
