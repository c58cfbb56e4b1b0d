"use client";

import { useFormatter, useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { classNames } from "@/components/ui/class-names";
import type { StepView } from "@/lib/features/analyses/schemas";
import { type ReplayAction, ReplayFrom } from "./replay-from";
import { StepSign } from "./step-sign";

/** The groups in the order in which they are read, each with its place where there is room for columns and how it draws a step. */
const groups = [
  { group: "before", place: "lg:col-start-1 lg:row-start-1", list: "", Step: PlainStep },
  {
    group: "aspects",
    place: "lg:col-start-2",
    list: "gap-3 sm:grid-cols-2 xl:grid-cols-3",
    Step: AspectStep,
  },
  { group: "agents", place: "lg:col-start-2", list: "gap-3 sm:grid-cols-2 xl:grid-cols-3", Step: AgentStep },
  { group: "after", place: "lg:col-start-3 lg:row-start-1", list: "", Step: PlainStep },
] as const;

type TimelineProps = {
  steps: readonly StepView[];
  /** Runs the analysis again from the step that the form names as `from`; given for one that has ended. */
  replay?: ReplayAction;
};
type StepProps = { step: StepView; replay: ReplayAction | undefined };

/** The pipeline: preparation, the aspects side by side, for code the agents one after another, and the conclusion. */
export function Timeline({ steps, replay }: TimelineProps) {
  const t = useTranslations("run");
  const present = groups.filter(({ group }) => steps.some((step) => step.group === group));
  return (
    <ol className="grid gap-x-8 gap-y-8 lg:grid-cols-[11rem_1fr_12rem]">
      {present.map(({ group, place, list, Step }) => (
        <li key={group} className={classNames("min-w-0", place)}>
          <h3 className="mb-3 text-xs font-medium text-muted">{t(`groups.${group}`)}</h3>
          <ol className={classNames("grid", list)}>
            {steps
              .filter((step) => step.group === group)
              .map((step) => (
                <Step key={step.step} step={step} replay={replay} />
              ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function PlainStep({ step, replay }: StepProps) {
  const term = useTerm();
  return (
    <li
      data-step={step.step}
      data-status={step.status}
      className="relative flex gap-3 pb-4 before:absolute before:top-6 before:bottom-1 before:left-[9.5px] before:w-px before:bg-line last:before:hidden"
    >
      <span className="mt-0.5">
        <StepSign status={step.status} />
      </span>
      <div className="min-w-0">
        <p
          className={classNames("text-sm font-medium", step.status === "pending" && "font-normal text-muted")}
        >
          {term("steps", step.step)}
        </p>
        <StepNote step={step} />
        <ReplayFrom step={step.step} replay={replay} />
      </div>
    </li>
  );
}

function AspectStep({ step, replay }: StepProps) {
  const term = useTerm();
  const t = useTranslations("run");
  const { findingCount } = step;
  return (
    <li
      data-step={step.step}
      data-status={step.status}
      data-category={step.step}
      className={classNames(
        "grid gap-3 rounded-lg border border-line bg-surface p-4 transition-colors duration-300",
        step.status === "pending" && "border-dashed bg-transparent",
        step.status === "running" && "border-cat-stroke shadow-card",
        step.status === "completed" && "shadow-card",
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <p
          className={classNames(
            "truncate font-medium",
            step.status === "pending"
              ? "text-muted"
              : "underline decoration-cat-stroke decoration-2 underline-offset-4",
          )}
        >
          {term("steps", step.step)}
        </p>
        <StepSign status={step.status} />
      </div>
      <p className="flex items-baseline justify-between gap-2 text-sm text-muted">
        <span className="tabular">
          {findingCount === null ? "\u2014" : t("found", { count: findingCount })}
        </span>
        <StepNote step={step} />
      </p>
      <ReplayFrom step={step.step} replay={replay} />
    </li>
  );
}

const agentNames = ["analyser", "optimiser", "verifier", "benchmarker", "reviewer"] as const;

/** One of the agents that work one after another, with what it does. */
function AgentStep({ step, replay }: StepProps) {
  const term = useTerm();
  const t = useTranslations("run");
  const agent = agentNames.find((name) => name === step.step);
  return (
    <li
      data-step={step.step}
      data-status={step.status}
      className={classNames(
        "grid content-start gap-1.5 rounded-lg border border-line bg-surface p-4 transition-colors duration-300",
        step.status === "pending" && "border-dashed bg-transparent",
        step.status === "running" && "border-accent shadow-card",
        step.status === "completed" && "shadow-card",
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <p className={classNames("truncate font-medium", step.status === "pending" && "text-muted")}>
          {term("steps", step.step)}
        </p>
        <StepSign status={step.status} />
      </div>
      {agent ? <p className="text-sm text-muted">{t(`agents.${agent}`)}</p> : null}
      <StepNote step={step} />
      <ReplayFrom step={step.step} replay={replay} />
    </li>
  );
}

/** How long a step took, how often it was tried, why it failed; and its state for those who cannot see the sign. */
function StepNote({ step }: { step: StepView }) {
  const t = useTranslations("run");
  const term = useTerm();
  const format = useFormatter();
  const takenOver = step.status === "completed" && step.attempts === 0;
  const notes = [
    step.status === "running" ? t("stepRunning") : "",
    takenOver ? t("takenOver") : "",
    takenOver || step.durationMs === null || step.status === "running"
      ? ""
      : step.durationMs < 1_000
        ? `${format.number(Math.max(1, Math.round(step.durationMs)))} ms`
        : `${format.number(step.durationMs / 1_000, { maximumFractionDigits: 1 })} s`,
    step.attempts > 1 ? t("attempts", { count: step.attempts }) : "",
  ].filter(Boolean);
  return (
    <span className="tabular text-xs text-muted">
      <span className="sr-only">{t(`stepStatus.${step.status}`)} </span>
      {notes.join(" · ")}
      {step.error ? <span className="block text-danger">{term("errors", step.error)}</span> : null}
    </span>
  );
}
