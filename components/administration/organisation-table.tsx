import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { AdminOrganisation } from "@/lib/features/accounts/admin-schemas";

type OrganisationTableProps = { items: readonly AdminOrganisation[]; intl: Localisation };

export function OrganisationTable({ items, intl: { t, term, format } }: OrganisationTableProps) {
  return (
    <Table label={t("admin.organisations")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.name")}</HeadCell>
          <HeadCell>{t("admin.kind")}</HeadCell>
          <HeadCell>{t("admin.plan")}</HeadCell>
          <HeadCell className="text-right">{t("admin.members")}</HeadCell>
          <HeadCell className="text-right">{t("admin.since")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, name, kind, plan, members, createdAt }) => (
          <tr key={id}>
            <Cell className="font-medium">
              <Link href={`/admin/organisations/${id}`} className="hover:underline">
                {name}
              </Link>
            </Cell>
            <Cell className="text-muted">{term("organisationKinds", kind)}</Cell>
            <Cell>
              <Badge tone={plan === "free" ? "neutral" : "accent"}>{term("plans", plan)}</Badge>
            </Cell>
            <Cell className="tabular text-right">{format.number(members)}</Cell>
            <Cell className="tabular text-right whitespace-nowrap text-muted">
              <time dateTime={createdAt}>
                {format.dateTime(new Date(createdAt), { dateStyle: "medium" })}
              </time>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
