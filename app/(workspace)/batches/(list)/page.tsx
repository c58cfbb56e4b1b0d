import { Files, Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { BatchRows } from "@/components/batches/batch-rows";
import { itemCounts } from "@/components/batches/item-counts";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { listBatchesQuery } from "@/lib/features/analyses/batch-schemas";

const path = "/batches";
const refreshMs = 2_000;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("batches.title") };
}

export default async function BatchesPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t } = intl;
  const cursor = single(given.cursor);
  const page = await analyses().listBatches(actor, listBatchesQuery.parse({ cursor }));
  const newButton = (
    <Button asChild variant="primary">
      <Link href="/new?kind=code">
        <Plus aria-hidden />
        {t("batches.new")}
      </Link>
    </Button>
  );
  return (
    <div className="grid gap-6">
      <PageHeading title={t("batches.title")} lead={t("batches.lead")} actions={newButton} />
      {page.items.length > 0 ? (
        <BatchRows items={page.items} intl={intl} />
      ) : (
        <EmptyState icon={Files} title={t("batches.emptyTitle")}>
          {t("batches.emptyHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} cursor={cursor} next={page.next} />
      <RefreshWhile busy={page.items.some((item) => itemCounts(item).underWay > 0)} everyMs={refreshMs} />
    </div>
  );
}
