import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { UserSummary } from "@/lib/features/accounts/schemas";

export function UserTable({
  users,
  intl: { t, term, format },
}: {
  users: readonly UserSummary[];
  intl: Localisation;
}) {
  return (
    <Table label={t("admin.users")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.name")}</HeadCell>
          <HeadCell>{t("admin.email")}</HeadCell>
          <HeadCell>{t("admin.role")}</HeadCell>
          <HeadCell>{t("admin.locale")}</HeadCell>
          <HeadCell className="text-right">{t("admin.since")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id}>
            <Cell className="font-medium whitespace-nowrap">
              <Link href={`/admin/users/${user.id}`} className="hover:underline">
                {user.name}
              </Link>
            </Cell>
            <Cell className="text-muted">{user.email}</Cell>
            <Cell>
              <Badge tone={user.platformRole === "admin" ? "accent" : "neutral"}>
                {term("roles", user.platformRole)}
              </Badge>
            </Cell>
            <Cell className="text-muted">{user.locale}</Cell>
            <Cell className="tabular text-right whitespace-nowrap text-muted">
              <time dateTime={user.createdAt}>
                {format.dateTime(new Date(user.createdAt), { dateStyle: "medium" })}
              </time>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
