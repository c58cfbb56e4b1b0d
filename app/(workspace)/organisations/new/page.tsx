import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { NewOrganisationForm } from "@/components/organisations/new-organisation-form";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSession } from "@/lib/composition/session";
import { createOrganisation } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("organisation.new") };
}

export default async function NewOrganisationPage() {
  const [{ t, locale }] = await Promise.all([requestIntl(), requireSession()]);
  return (
    <div className="mx-auto grid w-full max-w-md gap-6">
      <PageHeading title={t("organisation.new")} lead={t("organisation.newLead")} />
      <ProvideMessages locale={locale} parts={["common", "organisation", "errors", "fieldProblems"]}>
        <NewOrganisationForm action={createOrganisation} />
      </ProvideMessages>
    </div>
  );
}
