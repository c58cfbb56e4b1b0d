import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { OrganisationMember } from "@/lib/features/accounts/organisation-schemas";

type MemberListProps = { members: readonly OrganisationMember[]; intl: Localisation };

/** The members of an organisation, as administrators of the platform see them. */
export function MemberList({ members, intl: { t, term, format } }: MemberListProps) {
  return (
    <Table label={t("admin.members")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.name")}</HeadCell>
          <HeadCell>{t("admin.email")}</HeadCell>
          <HeadCell>{t("admin.role")}</HeadCell>
          <HeadCell className="text-right">{t("admin.since")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, email, role, joinedAt }) => (
          <tr key={id}>
            <Cell className="font-medium">
              <Link href={`/admin/users/${id}`} className="hover:underline">
                {name}
              </Link>
            </Cell>
            <Cell className="text-muted">{email}</Cell>
            <Cell>{term("memberRoles", role)}</Cell>
            <Cell className="tabular text-right whitespace-nowrap text-muted">
              {format.dateTime(new Date(joinedAt), { dateStyle: "medium" })}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
