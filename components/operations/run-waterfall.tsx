import type { Localisation } from "@/components/i18n/intl";
import { JsonView } from "@/components/ui/json-view";
import type { RunDetail, RunStep } from "@/lib/features/operations/schemas";
import { between, duration } from "./duration";

const barTones = {
  pending: "bg-line-strong/40",
  running: "bg-accent/60",
  completed: "bg-accent",
  failed: "bg-danger",
  abandoned: "bg-caution",
} as const;

type Range = { from: number; length: number };

function rangeOf(run: RunDetail): Range {
  const instants = run.steps
    .flatMap((step) => [step, ...step.attempts])
    .flatMap(({ startedAt, finishedAt }) => [startedAt, finishedAt])
    .concat(run.startedAt ?? run.createdAt, run.finishedAt)
    .flatMap((at) => (at ? [Date.parse(at)] : []));
  const from = Math.min(...instants);
  return { from, length: Math.max(1, Math.max(...instants) - from) };
}

/** The steps of a run on one axis of time, each with its attempts and its output. */
export function RunWaterfall({ run, intl }: { run: RunDetail; intl: Localisation }) {
  const range = rangeOf(run);
  return (
    <ol className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {run.steps.map((step) => (
        <li key={step.id} className="border-b border-line/70 last:border-0">
          <StepRow step={step} range={range} intl={intl} />
        </li>
      ))}
    </ol>
  );
}

function StepRow({ step, range, intl }: { step: RunStep; range: Range; intl: Localisation }) {
  const { t, term } = intl;
  const took = between(step.startedAt, step.finishedAt);
  return (
    <details className="group">
      <summary className="grid grid-cols-[minmax(0,1fr)_4.5rem] items-center gap-x-4 gap-y-1.5 px-4 py-3 hover:bg-sunken/50 sm:grid-cols-[14rem_minmax(0,1fr)_5rem]">
        <span className="min-w-0">
          <span className="block truncate font-mono text-sm">{step.name}</span>
          <span className="text-xs text-muted">
            {term("attemptStatuses", step.status)}
            {step.attempts.length > 1 ? ` · ${t("run.attempts", { count: step.attempts.length })}` : ""}
          </span>
        </span>
        <span className="relative order-last col-span-2 h-2.5 rounded-full bg-sunken sm:order-none sm:col-span-1">
          {step.attempts.map((attempt) => (
            <Bar
              key={attempt.attempt}
              from={attempt.startedAt}
              to={attempt.finishedAt}
              status={attempt.status}
              range={range}
            />
          ))}
          {step.attempts.length === 0 && step.startedAt ? (
            <Bar from={step.startedAt} to={step.finishedAt} status={step.status} range={range} />
          ) : null}
        </span>
        <span className="tabular text-right text-sm text-muted">
          {took === null ? "\u2014" : duration(intl, took)}
        </span>
      </summary>
      <div className="grid gap-4 border-t border-line/70 bg-background/50 px-4 py-4">
        {step.attempts.length > 0 ? <Attempts step={step} intl={intl} /> : null}
        <div className="grid gap-1.5">
          <h3 className="text-xs font-medium text-muted">{t("admin.output")}</h3>
          <JsonView value={step.output} cut={t("admin.cut")} />
        </div>
      </div>
    </details>
  );
}

type BarProps = { from: string; to: string | null; status: keyof typeof barTones; range: Range };

function Bar({ from, to, status, range }: BarProps) {
  const start = (100 * (Date.parse(from) - range.from)) / range.length;
  const end = to ? (100 * (Date.parse(to) - range.from)) / range.length : 100;
  return (
    <span
      className={`absolute inset-y-0 min-w-1 rounded-full ${barTones[status]}`}
      style={{ left: `${Math.min(99, start)}%`, width: `${Math.max(0.5, end - start)}%` }}
    />
  );
}

function Attempts({ step, intl }: { step: RunStep; intl: Localisation }) {
  const { t, term, format } = intl;
  return (
    <ol className="grid gap-1.5 text-sm">
      {step.attempts.map((attempt) => {
        const took = between(attempt.startedAt, attempt.finishedAt);
        return (
          <li key={attempt.attempt} className="flex flex-wrap gap-x-3 gap-y-0.5">
            <span className="font-medium">{t("admin.attempt", { number: attempt.attempt + 1 })}</span>
            <span className="text-muted">{term("attemptStatuses", attempt.status)}</span>
            <time dateTime={attempt.startedAt} className="tabular text-muted">
              {format.dateTime(new Date(attempt.startedAt), { timeStyle: "medium" })}
            </time>
            {took === null ? null : <span className="tabular text-muted">{duration(intl, took)}</span>}
            {attempt.worker ? (
              <span className="font-mono text-xs leading-6 text-muted">{attempt.worker}</span>
            ) : null}
            {attempt.error ? (
              <span className="w-full text-danger [overflow-wrap:anywhere]">{attempt.error}</span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
