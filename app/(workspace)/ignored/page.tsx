import { EyeOff } from "lucide-react";
import type { Metadata } from "next";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { IgnoreList } from "@/components/preferences/ignore-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { preferences } from "@/lib/composition/preferences";
import { requireSession } from "@/lib/composition/session";
import { listIgnoresQuery } from "@/lib/features/preferences/schemas";
import { removeIgnore } from "./actions";

const path = "/ignored";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("ignored.title") };
}

export default async function IgnoredPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession(path)]);
  const { t } = intl;
  const cursor = single(given.cursor);
  const page = await preferences().listIgnores(actor, listIgnoresQuery.parse({ cursor }));
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading title={t("ignored.title")} lead={t("ignored.lead")} />
      {page.items.length > 0 ? (
        <IgnoreList items={page.items} intl={intl} remove={removeIgnore} />
      ) : (
        <EmptyState icon={EyeOff} title={t("ignored.emptyTitle")}>
          {t("ignored.emptyHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} cursor={cursor} next={page.next} />
    </div>
  );
}
