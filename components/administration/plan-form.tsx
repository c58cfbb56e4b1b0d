"use client";

import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormDone } from "@/components/forms/form-done";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTerm } from "@/components/i18n/use-term";
import { Field, Input } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type PlanName, planNames, plans, type QuotaOverrides, quotaMetrics } from "@/lib/kernel/plans";
import { ReasonField } from "./reason-field";

type PlanFormProps = { action: FormAction; plan: PlanName; overrides: QuotaOverrides };

/**
 * The plan of an organisation, and the quotas that were agreed with it in place of the plan's. A form that was refused is
 * reset by React: keys make what was chosen the new beginning.
 */
export function PlanForm({ action, plan, overrides }: PlanFormProps) {
  const t = useTranslations("admin");
  const term = useTerm();
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <FormDone state={state}>{t("changed")}</FormDone>
      <Field id="plan" label={t("plan")}>
        {(control) => (
          <Select
            key={state.values.plan ?? plan}
            name="plan"
            defaultValue={state.values.plan ?? plan}
            options={planNames.map((value) => ({ value, label: term("plans", value) }))}
            className="max-w-xs"
            {...control}
          />
        )}
      </Field>
      <fieldset className="grid gap-3">
        <legend className="text-sm font-medium">{t("quotas")}</legend>
        <p className="text-sm text-muted">{t("quotasLead")}</p>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {quotaMetrics.map((metric) => {
            const problem = state.fields[`overrides.${metric}`];
            const limit = plans[plan].quotas[metric];
            const ticked = state.values[`${metric}-unlimited`];
            const isUnlimited = ticked === undefined ? overrides[metric] === null : ticked === "on";
            return (
              <div key={metric} className="grid content-start gap-1.5">
                <Field
                  id={`quota-${metric}`}
                  label={term("quotas", metric)}
                  hint={t("ofPlan", { limit: limit ?? t("noLimit") })}
                  error={problem ? term("fieldProblems", problem) : undefined}
                >
                  {(control) => (
                    <Input
                      name={metric}
                      inputMode="numeric"
                      defaultValue={state.values[metric] ?? overrides[metric] ?? ""}
                      {...control}
                    />
                  )}
                </Field>
                <label className="flex items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    name={`${metric}-unlimited`}
                    aria-label={t("unlimit", { metric: term("quotas", metric) })}
                    key={String(isUnlimited)}
                    defaultChecked={isUnlimited}
                    className="size-4 accent-accent"
                  />
                  {t("noLimit")}
                </label>
              </div>
            );
          })}
        </div>
      </fieldset>
      <ReasonField id="plan-reason" state={state} />
      <SubmitButton className="justify-self-start">{t("savePlan")}</SubmitButton>
    </form>
  );
}
