import { Play } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { JsonView } from "@/components/ui/json-view";
import type { RunStep } from "@/lib/features/operations/schemas";
import { between, duration } from "../duration";

type StepDetailsProps = {
  step: RunStep;
  /** Where the run is replayed from this step. */
  replay: string | undefined;
  intl: Localisation;
};

/** What a step gave, why it failed, and each attempt at it. */
export function StepDetails({ step, replay, intl }: StepDetailsProps) {
  const { t } = intl;
  return (
    <div className="grid gap-4 border-t border-line/70 bg-background/50 px-4 py-4">
      {step.childRunId ? (
        <Link
          href={`/admin/runs/${encodeURIComponent(step.childRunId)}`}
          className="w-fit text-sm font-medium text-accent hover:underline"
        >
          {t("admin.childRun")}
        </Link>
      ) : null}
      {replay ? (
        <Button asChild size="small" className="w-fit">
          <Link href={replay} aria-label={t("runReplay.fromStep", { step: step.name })}>
            <Play aria-hidden />
            {t("runReplay.fromHere")}
          </Link>
        </Button>
      ) : null}
      {step.attempts.length > 0 ? <Attempts step={step} intl={intl} /> : null}
      {step.error ? (
        <div className="grid gap-1.5">
          <h3 className="text-xs font-medium text-muted">{t("admin.failedBecause")}</h3>
          <p className="font-mono text-xs text-danger [overflow-wrap:anywhere]">{step.error}</p>
        </div>
      ) : null}
      <div className="grid gap-1.5">
        <h3 className="text-xs font-medium text-muted">{t("admin.output")}</h3>
        <JsonView value={step.output} cut={t("admin.cut")} />
      </div>
    </div>
  );
}

function Attempts({ step, intl }: { step: RunStep; intl: Localisation }) {
  const { t, term, format } = intl;
  return (
    <ol className="grid gap-1.5 text-sm">
      {step.attempts.map((attempt) => {
        const took = between(attempt.startedAt, attempt.finishedAt);
        return (
          <li key={`${attempt.attempt} ${attempt.startedAt}`} className="flex flex-wrap gap-x-3 gap-y-0.5">
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
