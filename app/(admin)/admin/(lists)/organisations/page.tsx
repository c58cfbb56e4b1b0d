import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { OrganisationTable } from "@/components/administration/organisation-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { SearchForm } from "@/components/ui/search-form";
import { administration } from "@/lib/composition/administration";
import { requireSession } from "@/lib/composition/session";

const path = "/admin/organisations";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.organisations") };
}

export default async function OrganisationsPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t } = intl;
  const query = single(given.q)?.slice(0, 200);
  const cursor = single(given.cursor);
  const page = await orInterrupt(administration().listOrganisations(actor, { query, cursor }));
  return (
    <div className="grid gap-6">
      <PageHeading title={t("admin.organisations")} lead={t("admin.organisationsLead")} />
      <SearchForm
        path={path}
        name="q"
        label={t("admin.findOrganisation")}
        submit={t("search.submit")}
        value={query}
      />
      {page.items.length > 0 ? (
        <OrganisationTable items={page.items} intl={intl} />
      ) : (
        <EmptyState icon={Building2} title={t("admin.noOrganisations")} />
      )}
      <PageLinks t={t} path={path} keep={{ q: query }} cursor={cursor} next={page.next} />
    </div>
  );
}
