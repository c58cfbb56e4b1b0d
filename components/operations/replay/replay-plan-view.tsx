import type { Localisation } from "@/components/i18n/intl";
import type { RunStep } from "@/lib/features/operations/schemas";
import type { ReplayPlan } from "./replay-plan";

const mostNames = 40;

/** Which steps of a run keep their results and which run again. */
export function ReplayPlanView({ plan, intl }: { plan: ReplayPlan; intl: Localisation }) {
  const { t } = intl;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <StepNames
        title={t("runReplay.keptSteps", { count: plan.kept.length })}
        steps={plan.kept}
        intl={intl}
      />
      <StepNames
        title={t("runReplay.againSteps", { count: plan.again.length })}
        steps={plan.again}
        intl={intl}
      />
    </div>
  );
}

type StepNamesProps = { title: string; steps: readonly RunStep[]; intl: Localisation };

function StepNames({ title, steps, intl: { t } }: StepNamesProps) {
  return (
    <section className="grid content-start gap-2 rounded-lg border border-line bg-surface p-4 shadow-card">
      <h2 className="text-sm font-semibold">{title}</h2>
      {steps.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {steps.slice(0, mostNames).map((step) => (
            <li
              key={step.id}
              className="rounded-sm bg-sunken px-2 py-0.5 font-mono text-xs [overflow-wrap:anywhere]"
            >
              {step.name}
            </li>
          ))}
          {steps.length > mostNames ? (
            <li className="text-xs text-muted">
              {t("queue.moreCalls", { count: steps.length - mostNames })}
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}
