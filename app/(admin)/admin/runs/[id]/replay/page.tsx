import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orInterrupt } from "@/app/interrupt";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { eventData } from "@/components/operations/replay/compare-runs";
import { ReplayForm } from "@/components/operations/replay/replay-form";
import { planReplay } from "@/components/operations/replay/replay-plan";
import { ReplayPlanView } from "@/components/operations/replay/replay-plan-view";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import { replayRun } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("runReplay.title") };
}

export default async function ReplayPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [intl, { id }, given, { actor }] = await Promise.all([
    requestIntl(),
    params,
    searchParams,
    requireSession(),
  ]);
  const { t, term, locale } = intl;
  const run = await orInterrupt(operations().getRun(actor, decodeURIComponent(id)));
  const plan = planReplay(run, single(given.from));
  if (!plan) notFound();
  const refusal = operations().canReplay ? (run.finishedAt ? null : "run_not_ended") : "replay_unavailable";
  return (
    <ProvideMessages locale={locale} parts={["runReplay", "errors", "fieldProblems"]}>
      <div className="grid gap-6">
        <Link
          href={`/admin/runs/${encodeURIComponent(run.id)}`}
          className="flex w-fit items-center gap-1 text-sm text-muted hover:text-foreground"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {t("runReplay.back")}
        </Link>
        <PageHeading
          title={plan.from ? t("runReplay.titleFrom", { step: plan.from.name }) : t("runReplay.title")}
          lead={t("runReplay.lead", { name: run.functionId })}
        />
        {refusal ? (
          <Notice tone="info">
            <p>{term("errors", refusal)}</p>
          </Notice>
        ) : (
          <>
            <ReplayPlanView plan={plan} intl={intl} />
            <ReplayForm
              action={replayRun.bind(null, run.id, plan.from?.id)}
              eventName={run.eventName}
              data={JSON.stringify(eventData(run.input), null, 2)}
            />
          </>
        )}
      </div>
    </ProvideMessages>
  );
}
