import type { Localisation } from "@/components/i18n/intl";
import type { RunDetail, RunStep } from "@/lib/features/operations/schemas";
import { duration } from "../duration";
import { type Range, rangeOf, timeOf, waitOf } from "./spans";
import { StepBar, spanStyles } from "./step-bar";
import { StepDetails } from "./step-details";

const ticks = [0, 0.25, 0.5, 0.75, 1];
const columns =
  "grid grid-cols-[minmax(0,1fr)_7rem] items-center gap-x-4 gap-y-1.5 px-4 sm:grid-cols-[14rem_minmax(0,1fr)_7rem]";

type RunWaterfallProps = {
  run: RunDetail;
  /** Whether the run can be replayed from each of its steps. */
  replayable: boolean;
  intl: Localisation;
};

/** The steps of a run on one axis of time: what waited, what ran, each attempt, and what came of it. */
export function RunWaterfall({ run, replayable, intl }: RunWaterfallProps) {
  const range = rangeOf(run, Date.now());
  return (
    <div className="grid gap-2">
      <Legend intl={intl} />
      <div className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        <Axis range={range} intl={intl} />
        <ol>
          {run.steps.map((step) => (
            <li key={step.id} className="border-t border-line/70">
              <StepRow
                step={step}
                range={range}
                replay={replayable && step.kind !== "function" ? replayPath(run.id, step.id) : undefined}
                intl={intl}
              />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const replayPath = (runId: string, stepId: string): string =>
  `/admin/runs/${encodeURIComponent(runId)}/replay?from=${encodeURIComponent(stepId)}`;

function Legend({ intl: { t, term } }: { intl: Localisation }) {
  const entries = [
    { kind: "wait", label: t("admin.waiting") },
    ...(["completed", "running", "failed", "abandoned"] as const).map((kind) => ({
      kind,
      label: term("attemptStatuses", kind),
    })),
  ] as const;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      {entries.map(({ kind, label }) => (
        <li key={kind} className="flex items-center gap-1.5">
          <span aria-hidden className={`h-3 w-5 rounded-xs ${spanStyles[kind]}`} />
          {label}
        </li>
      ))}
    </ul>
  );
}

function Axis({ range, intl }: { range: Range; intl: Localisation }) {
  return (
    <div aria-hidden className={`${columns} bg-sunken/40 py-1.5`}>
      <span className="col-span-2 flex justify-between text-2xs tabular text-muted sm:col-span-1 sm:col-start-2">
        {ticks.map((tick) => (
          <span key={tick}>{duration(intl, tick * (range.to - range.from))}</span>
        ))}
      </span>
    </div>
  );
}

type StepRowProps = { step: RunStep; range: Range; replay: string | undefined; intl: Localisation };

function StepRow({ step, range, replay, intl }: StepRowProps) {
  const { t, term } = intl;
  const took = timeOf(step);
  const waited = waitOf(step);
  return (
    <details className="group">
      <summary className={`${columns} py-2.5 hover:bg-sunken/50`}>
        <span className="min-w-0">
          <span className="block truncate font-mono text-sm">{step.name}</span>
          <span className="text-xs text-muted">
            {step.kept ? t("runReplay.kept") : term("attemptStatuses", step.status)}
            {step.attempts.length > 1 ? ` · ${t("run.attempts", { count: step.attempts.length })}` : ""}
          </span>
        </span>
        <span className="order-last col-span-2 sm:order-none sm:col-span-1">
          <StepBar step={step} range={range} />
        </span>
        <span className="tabular text-right text-sm whitespace-nowrap">
          {took === null ? "\u2014" : duration(intl, took)}
          {waited ? (
            <span className="block text-xs text-muted">
              {t("admin.waiting")} {duration(intl, waited)}
            </span>
          ) : null}
        </span>
      </summary>
      <StepDetails step={step} replay={replay} intl={intl} />
    </details>
  );
}
