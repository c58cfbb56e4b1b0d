import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { PlanTable } from "@/components/administration/plan-table";
import { PageHeading } from "@/components/ui/page-heading";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.plans") };
}

export default async function PlansPage() {
  const intl = await requestIntl();
  const { t } = intl;
  return (
    <div className="grid gap-6">
      <PageHeading title={t("admin.plans")} lead={t("admin.plansLead")} />
      <PlanTable intl={intl} />
    </div>
  );
}
