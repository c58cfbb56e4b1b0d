import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { SchoolClass } from "@/lib/features/accounts/organisation-schemas";
import { spacedCode } from "./spaced-code";

/** Classes, each with the way to its page. Those who manage one see its code. */
export function ClassTable({
  classes,
  intl: { t, term },
}: {
  classes: readonly SchoolClass[];
  intl: Localisation;
}) {
  return (
    <Table label={t("organisation.classes")}>
      <thead>
        <tr>
          <HeadCell>{t("organisation.class")}</HeadCell>
          <HeadCell className="text-right">{t("organisation.students")}</HeadCell>
          <HeadCell>{t("organisation.joinCode")}</HeadCell>
          <HeadCell>{t("organisation.yourRole")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {classes.map(({ id, name, students, joinCode, joinOpen, role }) => (
          <tr key={id}>
            <Cell>
              <Link href={`/organisation/classes/${id}`} className="font-medium text-accent hover:underline">
                {name}
              </Link>
            </Cell>
            <Cell className="tabular text-right">{students}</Cell>
            <Cell className="font-mono whitespace-nowrap text-muted">
              {joinCode && joinOpen ? spacedCode(joinCode) : "—"}
            </Cell>
            <Cell>{role ? <Badge>{term("memberRoles", role)}</Badge> : null}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
