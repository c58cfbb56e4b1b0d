import { Workflow } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { QueueFigures } from "@/components/operations/queue-figures";
import { RunTable } from "@/components/operations/run-table";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { SearchForm } from "@/components/ui/search-form";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import { listRunsQuery, runStatus } from "@/lib/features/operations/schemas";

const path = "/admin/runs";
const refreshMs = 3_000;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.runs") };
}

export default async function RunsPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, term } = intl;
  const status = runStatus.safeParse(single(given.status)).data;
  const functionId = single(given.function)?.slice(0, 200);
  const cursor = single(given.cursor);
  const [page, stats] = await orInterrupt(
    Promise.all([
      operations().listRuns(actor, listRunsQuery.parse({ status, functionId, cursor })),
      operations().queueStats(actor),
    ]),
  );
  const address = (changed: { status?: string; cursor?: string }): string =>
    pathWith(path, { function: functionId, ...changed });
  return (
    <div className="grid gap-6">
      <PageHeading title={t("admin.runs")} lead={t("admin.runsLead")} />
      {operations().engine === "inngest" ? (
        <Notice tone="info">
          <p>{t("queue.server")}</p>
        </Notice>
      ) : null}
      <QueueFigures stats={stats} intl={intl} />
      <div className="grid gap-3 lg:grid-cols-[1fr_22rem] lg:items-center">
        <ChoiceLinks
          label={t("dashboard.byStatus")}
          choices={[undefined, ...runStatus.options].map((value) => ({
            href: address({ status: value }),
            label: value ? term("runStatuses", value) : t("dashboard.allStatuses"),
            current: value === status,
          }))}
        />
        <SearchForm
          path={path}
          name="function"
          label={t("admin.findFunction")}
          submit={t("admin.filter")}
          value={functionId}
          keep={{ status }}
        />
      </div>
      {page.items.length > 0 ? (
        <RunTable runs={page.items} intl={intl} />
      ) : (
        <EmptyState icon={Workflow} title={t("admin.noRuns")} />
      )}
      <PageLinks t={t} path={path} keep={{ function: functionId, status }} cursor={cursor} next={page.next} />
      <RefreshWhile busy={(stats.queued ?? 0) + stats.running > 0} everyMs={refreshMs} />
    </div>
  );
}
