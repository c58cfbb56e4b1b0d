"use server";

import { revalidatePath } from "next/cache";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { administration } from "@/lib/composition/administration";
import { requireSession } from "@/lib/composition/session";
import { planNames, quotaMetrics } from "@/lib/kernel/plans";

/** What was agreed on a metric: nothing, no limit, or a number, which the use case judges. */
function agreedOn(form: FormData, metric: string): number | null | undefined {
  if (form.get(`${metric}-unlimited`) !== null) return null;
  const text = textField(form, metric).trim();
  return text === "" ? undefined : Number(text);
}

/** Puts an organisation on a plan, with the quotas that were agreed with it. */
export async function changePlan(id: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession();
  const reason = textField(form, "reason");
  const plan = planNames.find((name) => name === textField(form, "plan"));
  const overrides = Object.fromEntries(quotaMetrics.map((metric) => [metric, agreedOn(form, metric)]));
  const typed = Object.fromEntries(
    quotaMetrics
      .flatMap((metric) => [metric, `${metric}-unlimited`])
      .map((field) => [field, textField(form, field)]),
  );
  const state = await attempt({ ...typed, reason, plan: plan ?? "" }, () =>
    administration().changeOrganisation(actor, String(id), { reason, plan, overrides }),
  );
  if (!state.done) return state;
  revalidatePath(`/admin/organisations/${id}`);
  return { ...state, values: {} };
}
