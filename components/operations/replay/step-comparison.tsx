import type { Localisation } from "@/components/i18n/intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { JsonView } from "@/components/ui/json-view";
import type { RunStep } from "@/lib/features/operations/schemas";
import { duration } from "../duration";
import { orDash } from "../or-dash";
import { timeOf } from "../waterfall/spans";
import type { ComparedStep, Verdict } from "./compare-runs";
import { JsonDiff } from "./json-diff";

const tones: Record<Verdict, BadgeTone> = {
  kept: "neutral",
  same: "positive",
  changed: "caution",
  "only-before": "caution",
  "only-after": "accent",
  open: "neutral",
  "too-long": "neutral",
};

/** The steps of two runs, each with what became of it, the time of both, and what it gave. */
export function StepComparison({ steps, intl }: { steps: readonly ComparedStep[]; intl: Localisation }) {
  return (
    <ol className="divide-y divide-line/70 overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {steps.map((step, place) => (
        <li key={step.id}>
          <StepRow step={step} place={place} intl={intl} />
        </li>
      ))}
    </ol>
  );
}

type StepRowProps = { step: ComparedStep; place: number; intl: Localisation };

function StepRow({ step, place, intl }: StepRowProps) {
  const { t } = intl;
  const time = (of: RunStep | null): string => orDash(of && timeOf(of), (ms) => duration(intl, ms));
  return (
    <details>
      <summary className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-sunken/50 sm:grid-cols-[minmax(0,1fr)_auto_11rem]">
        <span className="truncate font-mono text-sm">{step.name}</span>
        <Badge tone={tones[step.verdict]} data-verdict={step.verdict}>
          {t(`runReplay.verdicts.${step.verdict}`)}
        </Badge>
        <span className="tabular col-span-2 text-xs text-muted sm:col-span-1 sm:text-right">
          {t("runReplay.times", { before: time(step.before), after: time(step.after) })}
        </span>
      </summary>
      <div className="border-t border-line/70 bg-background/50 px-4 py-4">
        <Results step={step} place={place} intl={intl} />
      </div>
    </details>
  );
}

/** What a step came to: its error, or what it gave. */
const resultOf = ({ error, output }: RunStep): unknown => error ?? output;

function Results({ step: { name, verdict, before, after }, place, intl }: StepRowProps) {
  const { t } = intl;
  if (before && after && verdict === "changed") {
    return (
      <JsonDiff
        before={resultOf(before)}
        after={resultOf(after)}
        id={`step-${place}`}
        title={name}
        heading="h3"
        intl={intl}
      />
    );
  }
  const shown = after?.finishedAt ? after : before;
  return (
    <div className="grid gap-2">
      {verdict === "too-long" ? <p className="text-sm text-muted">{t("runReplay.tooLong")}</p> : null}
      <JsonView value={shown ? resultOf(shown) : null} cut={t("admin.cut")} />
    </div>
  );
}
