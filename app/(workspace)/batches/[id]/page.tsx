import { FileCheck } from "lucide-react";
import type { Metadata } from "next";
import { cache } from "react";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { BatchCharts } from "@/components/batches/batch-charts";
import { BatchFigures } from "@/components/batches/batch-figures";
import { BatchHeading } from "@/components/batches/batch-heading";
import { BatchItems } from "@/components/batches/batch-items";
import { itemCounts } from "@/components/batches/item-counts";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { batchId, batchItemsQuery } from "@/lib/features/analyses/batch-schemas";
import { AppError } from "@/lib/kernel/errors";
import { cancelBatch } from "./actions";

type Props = PageProps<{ id: string }>;

const refreshMs = 2_000;
const itemsAPage = 50;

const load = cache(async (given: string, show: string | undefined, cursor: string | undefined) => {
  const { actor } = await requireSession();
  const id = batchId.safeParse({ id: given });
  const query = batchItemsQuery.safeParse({ show, cursor, limit: itemsAPage });
  if (!id.success || !query.success) throw new AppError("not_found");
  return analyses().getBatch(actor, id.data.id, query.data);
});

async function loadFor({ params, searchParams }: Props) {
  const [{ id }, { show, cursor }] = await Promise.all([params, searchParams]);
  return orInterrupt(load(id, single(show), single(cursor)));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await loadFor(props)).title };
}

export default async function BatchPage(props: Props) {
  const [intl, report, query] = await Promise.all([requestIntl(), loadFor(props), props.searchParams]);
  const { t } = intl;
  const path = `/batches/${report.id}`;
  const show = single(query.show) === "failed" ? "failed" : undefined;
  const cursor = single(query.cursor);
  const { all, withoutResult, underWay } = itemCounts(report);
  return (
    <div className="grid gap-8">
      {underWay > 0 ? (
        <noscript>
          <meta httpEquiv="refresh" content="5" />
        </noscript>
      ) : null}
      <BatchHeading batch={report} cancel={cancelBatch.bind(null, report.id)} intl={intl} />
      <BatchFigures report={report} intl={intl} />
      <BatchCharts totals={report.totals} intl={intl} />
      <div className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h2 className="font-serif text-2xl font-semibold">{t("batches.list")}</h2>
          <ChoiceLinks
            label={t("batches.show")}
            choices={[
              { href: path, label: t("batches.all", { count: all }), current: !show },
              {
                href: pathWith(path, { show: "failed" }),
                label: t("batches.failed", { count: withoutResult }),
                current: show === "failed",
              },
            ]}
          />
        </div>
        {report.items.length > 0 ? (
          <BatchItems items={report.items} intl={intl} />
        ) : (
          <EmptyState icon={FileCheck} title={t("batches.noneFailed")} />
        )}
        {report.unlisted > 0 ? (
          <p className="text-sm text-muted">{t("batches.unlisted", { count: report.unlisted })}</p>
        ) : null}
        <PageLinks t={t} path={path} keep={{ show }} cursor={cursor} next={report.next} />
      </div>
      <RefreshWhile busy={underWay > 0} everyMs={refreshMs} />
    </div>
  );
}
