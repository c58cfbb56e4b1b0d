import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { RoleMatrix } from "@/components/administration/role-matrix";
import { PageHeading } from "@/components/ui/page-heading";
import { administration } from "@/lib/composition/administration";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.roles") };
}

export default async function RolesPage() {
  const intl = await requestIntl();
  const { t } = intl;
  return (
    <div className="grid gap-6">
      <PageHeading title={t("admin.roles")} lead={t("admin.rolesLead")} />
      <RoleMatrix roles={administration().permissionTable} intl={intl} />
    </div>
  );
}
