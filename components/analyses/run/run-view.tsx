"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { ProgressBar } from "@/components/ui/progress-bar";
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
        <ProgressBar label={t("progressLabel")} done={done} all={steps.length} />
      </div>
      <Timeline steps={steps} />
    </section>
  );
}
