"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import type { FormState } from "@/components/forms/form-state";
import { useTerm } from "@/components/i18n/use-term";
import { scopeTerm } from "./scope-groups";

type ScopeFieldsProps = { groups: readonly { group: string; scopes: readonly string[] }[]; state: FormState };

/** What a key may do: a box for each scope, by what it is about. */
export function ScopeFields({ groups, state }: ScopeFieldsProps) {
  const t = useTranslations("keys");
  const term = useTerm();
  const errorId = useId();
  const chosen = new Set(state.values.scopes?.split(" "));
  const problem = state.fields.scopes;
  return (
    <fieldset className="grid gap-3" aria-describedby={problem ? errorId : undefined}>
      <legend className="mb-1.5 text-sm font-medium">{t("scopes")}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {groups.map(({ group, scopes }) => (
          <fieldset key={group} className="grid content-start gap-1.5">
            <legend className="mb-1 text-xs text-muted">{term("permissionGroups", group)}</legend>
            {scopes.map((scope) => (
              <label key={scope} className="flex items-start gap-2 text-sm">
                <input
                  type="checkbox"
                  name="scopes"
                  value={scope}
                  defaultChecked={chosen.has(scope)}
                  className="mt-0.5 size-4 shrink-0 accent-accent"
                />
                {term("permissions", scopeTerm(scope))}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      {problem ? (
        <p id={errorId} className="text-sm text-danger">
          {term("fieldProblems", problem)}
        </p>
      ) : null}
    </fieldset>
  );
}
