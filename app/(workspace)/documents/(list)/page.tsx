import { ScanText } from "lucide-react";
import type { Metadata } from "next";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { DocumentRows } from "@/components/documents/document-rows";
import { isUnderWay } from "@/components/documents/document-status";
import { UploadDrop } from "@/components/documents/upload-drop";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { documents } from "@/lib/composition/documents";
import { requireSession } from "@/lib/composition/session";
import { documentJob, listDocumentsQuery } from "@/lib/features/documents/schemas";

const path = "/documents";
const refreshMs = 2_000;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("documents.title") };
}

export default async function DocumentsPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, term, locale } = intl;
  const cursor = single(given.cursor);
  const status = documentJob.shape.status.safeParse(single(given.status)).data;
  const page = await documents().listDocuments(actor, listDocumentsQuery.parse({ cursor, status }));
  return (
    <div className="grid gap-6">
      <PageHeading title={t("documents.title")} lead={t("documents.lead")} />
      {actor.permissions.has("analyses.write") ? (
        <ProvideMessages locale={locale} parts={["common", "documents", "uploads", "errors"]}>
          <UploadDrop />
        </ProvideMessages>
      ) : null}
      <ChoiceLinks
        label={t("documents.show")}
        choices={[undefined, ...documentJob.shape.status.options].map((each) => ({
          href: pathWith(path, { status: each }),
          label: each ? term("documentStatuses", each) : t("documents.all"),
          current: status === each,
        }))}
      />
      {page.items.length > 0 ? (
        <DocumentRows items={page.items} intl={intl} />
      ) : (
        <EmptyState icon={ScanText} title={t("documents.emptyTitle")}>
          {t("documents.emptyHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} keep={{ status }} cursor={cursor} next={page.next} />
      <RefreshWhile busy={page.items.some((item) => isUnderWay(item.status))} everyMs={refreshMs} />
    </div>
  );
}
