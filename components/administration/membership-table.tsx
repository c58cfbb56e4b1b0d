import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { UserDetail } from "@/lib/features/accounts/admin-schemas";

type MembershipTableProps = { memberships: UserDetail["memberships"]; intl: Localisation };

/** The organisations that somebody is a member of. */
export function MembershipTable({ memberships, intl: { t, term, format } }: MembershipTableProps) {
  return (
    <Table label={t("admin.memberships")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.organisation")}</HeadCell>
          <HeadCell>{t("admin.kind")}</HeadCell>
          <HeadCell>{t("admin.role")}</HeadCell>
          <HeadCell className="text-right">{t("admin.since")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {memberships.map(({ organisationId, name, kind, role, since }) => (
          <tr key={organisationId}>
            <Cell className="font-medium">
              <Link href={`/admin/organisations/${organisationId}`} className="hover:underline">
                {name}
              </Link>
            </Cell>
            <Cell className="text-muted">{term("organisationKinds", kind)}</Cell>
            <Cell>{term("memberRoles", role)}</Cell>
            <Cell className="tabular text-right whitespace-nowrap text-muted">
              {format.dateTime(new Date(since), { dateStyle: "medium" })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
