"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import type { AnalysisDetail } from "@/lib/features/analyses/schemas";
import { Elapsed } from "./elapsed";
import { hasEnded, hasFindings, progressOf } from "./progress";
import { Timeline } from "./timeline";
import { useAnalysisEvents } from "./use-analysis-events";

type RunViewProps = { detail: AnalysisDetail; cancel: () => Promise<void> };

/** An analysis under way, live. The page is read anew when there are findings to show, and when it ends, to show the result in place. */
export function RunView({ detail, cancel }: RunViewProps) {
  const t = useTranslations("run");
  const router = useRouter();
  const { status, steps } = useAnalysisEvents(detail.id, progressOf(detail));
  const done = steps.filter((step) => step.status === "completed").length;
  const aspects = steps.filter((step) => step.group === "aspects");
  const found = aspects.reduce((sum, step) => sum + (step.findingCount ?? 0), 0);
  const ended = hasEnded(status);
  const stage = ended ? "ended" : hasFindings(steps) ? "findings" : "begun";
  const shown = useRef(stage);
  useEffect(() => {
    if (stage === shown.current) return;
    shown.current = stage;
    router.refresh();
  }, [stage, router]);
  return (
    <section aria-labelledby="run-state" className="grid gap-6">
      <div className="grid gap-3">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <div>
            <h2 id="run-state" className="text-lg font-semibold" aria-live="polite">
              {status === "queued" ? t("queued") : ended ? t("opening") : t("running")}
            </h2>
            <p className="tabular text-sm text-muted">
              {t("progress", { done, total: steps.length })} · {t("found", { count: found })} ·{" "}
              <Elapsed since={detail.createdAt} />
            </p>
          </div>
          {ended ? null : (
            <form action={cancel}>
              <SubmitButton variant="secondary" size="small">
                {t("cancel")}
              </SubmitButton>
            </form>
          )}
        </div>
        <div
          role="progressbar"
          aria-label={t("progressLabel")}
          aria-valuemin={0}
          aria-valuemax={steps.length}
          aria-valuenow={done}
          className="h-1 overflow-hidden rounded-full bg-sunken"
        >
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-500 ease-calm"
            style={{ width: `${(100 * done) / Math.max(1, steps.length)}%` }}
          />
        </div>
      </div>
      <Timeline steps={steps} />
    </section>
  );
}
