import { ServerOff } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { FunctionTable } from "@/components/operations/queue/function-table";
import { LastHour } from "@/components/operations/queue/last-hour";
import { LatencyFigures } from "@/components/operations/queue/latency-figures";
import { WorkerTable } from "@/components/operations/queue/worker-table";
import { QueueFigures } from "@/components/operations/queue-figures";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import { listRunsQuery } from "@/lib/features/operations/schemas";
import { DeadLetters } from "./dead-letters";

const refreshMs = 5_000;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("queue.title") };
}

export default async function QueuePage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, locale } = intl;
  const functionId = single(given.function)?.slice(0, 200);
  const cursor = single(given.cursor);
  const query = listRunsQuery.parse({ status: "failed", notRerun: "true", functionId, cursor });
  const [queue, page] = await orInterrupt(
    Promise.all([operations().queue(actor), operations().listRuns(actor, query)]),
  );
  return (
    <ProvideMessages locale={locale} parts={["queue", "errors"]}>
      <div className="grid gap-8">
        <PageHeading title={t("queue.title")} lead={t("queue.lead")} />
        {queue.workers ? null : (
          <Notice tone="info">
            <p>{t("queue.server")}</p>
          </Notice>
        )}
        <div className="grid gap-3">
          <QueueFigures stats={queue.totals} intl={intl} />
          <LatencyFigures queue={queue} intl={intl} />
        </div>
        <LastHour minutes={queue.minutes} intl={intl} />
        <div className="grid min-w-0 gap-3">
          <h2 className="text-lg font-semibold">{t("queue.functions")}</h2>
          <FunctionTable queue={queue} intl={intl} />
        </div>
        {queue.workers ? (
          <div className="grid min-w-0 gap-3">
            <div>
              <h2 className="text-lg font-semibold">{t("queue.workers")}</h2>
              <p className="text-sm text-muted">{t("queue.workersHint")}</p>
            </div>
            {queue.workers.length > 0 ? (
              <WorkerTable workers={queue.workers} intl={intl} />
            ) : (
              <EmptyState icon={ServerOff} title={t("queue.noWorkers")}>
                <p>{t("queue.noWorkersHint")}</p>
              </EmptyState>
            )}
          </div>
        ) : null}
        <DeadLetters queue={queue} page={page} functionId={functionId} cursor={cursor} intl={intl} />
      </div>
      <RefreshWhile busy everyMs={refreshMs} />
    </ProvideMessages>
  );
}
