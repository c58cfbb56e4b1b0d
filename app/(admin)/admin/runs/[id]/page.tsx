import { ChevronLeft, Columns2, Play, RotateCcw } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { orInterrupt } from "@/app/interrupt";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { SubmitButton } from "@/components/forms/submit-button";
import { RunFacts } from "@/components/operations/run-facts";
import { RunStatusBadge } from "@/components/operations/run-status-badge";
import { RunWaterfall } from "@/components/operations/waterfall/run-waterfall";
import { StepTable } from "@/components/operations/waterfall/step-table";
import { Button } from "@/components/ui/button";
import { JsonView } from "@/components/ui/json-view";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import { cancelRun, rerunRun } from "./actions";

const refreshMs = 2_000;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.run") };
}

export default async function RunPage({ params }: PageProps<{ id: string }>) {
  const [intl, { id }, { actor }] = await Promise.all([requestIntl(), params, requireSession()]);
  const { t, term } = intl;
  const run = await orInterrupt(operations().getRun(actor, decodeURIComponent(id)));
  const recorded = operations().engine === "inngest";
  const underWay = run.status === "queued" || run.status === "running";
  const replayable = operations().canReplay && !underWay;
  return (
    <div className="grid gap-6">
      <Link
        href="/admin/runs"
        className="flex w-fit items-center gap-1 text-sm text-muted hover:text-foreground"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {t("admin.runs")}
      </Link>
      <PageHeading
        title={run.functionId}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            <RunStatusBadge status={run.status} label={term("runStatuses", run.status)} />
            <span className="font-mono text-xs">{run.id}</span>
          </span>
        }
        actions={
          <>
            {underWay ? (
              <form action={cancelRun.bind(null, run.id)}>
                <SubmitButton variant="danger" size="small">
                  {t("admin.cancel")}
                </SubmitButton>
              </form>
            ) : null}
            {run.rerunOf ? (
              <Button asChild variant="ghost" size="small">
                <Link href={`/admin/runs/${encodeURIComponent(run.id)}/compare`}>
                  <Columns2 aria-hidden />
                  {t("runReplay.compare")}
                </Link>
              </Button>
            ) : null}
            {replayable ? (
              <Button asChild size="small">
                <Link href={`/admin/runs/${encodeURIComponent(run.id)}/replay`}>
                  <Play aria-hidden />
                  {t("runReplay.change")}
                </Link>
              </Button>
            ) : null}
            <form action={rerunRun.bind(null, run.id)}>
              <SubmitButton variant="secondary" size="small">
                <RotateCcw aria-hidden />
                {t("admin.rerun")}
              </SubmitButton>
            </form>
          </>
        }
      />
      {run.error ? (
        <Notice tone="danger" title={t("admin.error")}>
          <p className="font-mono text-xs [overflow-wrap:anywhere]">{run.error}</p>
        </Notice>
      ) : null}
      {recorded ? (
        <Notice tone="info">
          <p>{t("admin.recorded")}</p>
        </Notice>
      ) : null}
      <RunFacts run={run} waitKnown={!recorded} intl={intl} />
      <section className="grid gap-3">
        <h2 className="text-lg font-semibold">{t("admin.steps")}</h2>
        {run.steps.length > 0 ? (
          <>
            <RunWaterfall run={run} replayable={replayable} intl={intl} />
            <StepTable run={run} intl={intl} />
          </>
        ) : (
          <p className="text-muted">{t("admin.noSteps")}</p>
        )}
      </section>
      <div className="grid gap-6 lg:grid-cols-2">
        <section className="grid content-start gap-3">
          <h2 className="text-lg font-semibold">{t("admin.input")}</h2>
          <JsonView value={run.input} cut={t("admin.cut")} />
        </section>
        <section className="grid content-start gap-3">
          <h2 className="text-lg font-semibold">{t("admin.output")}</h2>
          <JsonView value={run.output} cut={t("admin.cut")} />
        </section>
      </div>
      <RefreshWhile busy={underWay} everyMs={refreshMs} />
    </div>
  );
}
