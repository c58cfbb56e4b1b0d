import { FileDown, ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { ChainNotice } from "@/components/audit/chain-notice";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { audit } from "@/lib/composition/audit";
import { requireSession } from "@/lib/composition/session";
import { listAuditQuery } from "@/lib/features/audit/schemas";

const path = "/organisation/audit";
/** So many of the newest entries are worked out anew while the page is made. */
const verifiedHere = 1_000;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("audit.title") };
}

export default async function AuditPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, locale } = intl;
  const asked = Object.fromEntries(
    ["chain", "action", "actor", "target", "from", "to", "cursor"].map((name) => [name, single(given[name])]),
  );
  const parsed = listAuditQuery.safeParse(asked);
  const query = parsed.data ?? listAuditQuery.parse({ chain: undefined });
  const [page, state] = await orInterrupt(
    Promise.all([
      audit().list(actor, query),
      audit().verifyChain(actor, query.chain, { newest: verifiedHere }),
    ]),
  );
  const { cursor, limit: _, ...filter } = query;
  return (
    <ProvideMessages locale={locale} parts={["common", "shell", "audit", "result"]}>
      <div className="grid gap-6">
        <PageHeading
          title={t("audit.title")}
          actions={
            <Button asChild size="small">
              <a href={pathWith("/api/v1/audit/csv", filter)} download>
                <FileDown aria-hidden />
                {t("audit.csv")}
              </a>
            </Button>
          }
        />
        <p className="max-w-2xl text-muted">{t("audit.lead")}</p>
        <ChainNotice state={state} intl={intl} />
        <AuditFilters path={path} filter={filter} intl={intl} />
        {parsed.success ? null : (
          <Notice tone="caution" role="alert">
            <p>{t("audit.badFilter")}</p>
          </Notice>
        )}
        {page.items.length > 0 ? (
          <AuditTable items={page.items} intl={intl} />
        ) : (
          <EmptyState icon={ScrollText} title={t("audit.emptyTitle")}>
            {t("audit.emptyHint")}
          </EmptyState>
        )}
        <PageLinks t={t} path={path} keep={filter} cursor={cursor} next={page.next} />
      </div>
    </ProvideMessages>
  );
}
