import { Scale } from "lucide-react";
import type { Metadata } from "next";
import { PublicHeader } from "@/app/public-header";
import { requestIntl } from "@/app/request-intl";
import { AccuracyView } from "@/components/accuracy/accuracy-view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { publishedAccuracy } from "@/lib/composition/accuracy";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accuracy.title") };
}

export default async function AccuracyPage() {
  const [intl, accuracy] = await Promise.all([requestIntl(), publishedAccuracy()]);
  const { t } = intl;
  return (
    <>
      <PublicHeader />
      <main
        id="main"
        tabIndex={-1}
        className="container-page grid flex-1 content-start gap-8 py-10 outline-none"
      >
        <PageHeading title={t("accuracy.title")} lead={t("accuracy.lead")} />
        {accuracy ? (
          <AccuracyView accuracy={accuracy} intl={intl} />
        ) : (
          <EmptyState icon={Scale} title={t("accuracy.noneTitle")}>
            {t("accuracy.noneHint")}
          </EmptyState>
        )}
      </main>
    </>
  );
}
