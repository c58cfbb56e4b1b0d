import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { ClassMember } from "@/lib/features/accounts/organisation-schemas";

type ClassMemberTableProps = {
  members: readonly ClassMember[];
  intl: Localisation;
  remove: (id: string) => FormAction;
};

/** Who is of a class, for those who manage it. */
export function ClassMemberTable({ members, intl: { t, term, format }, remove }: ClassMemberTableProps) {
  return (
    <Table label={t("organisation.memberTable")}>
      <thead>
        <tr>
          <HeadCell>{t("organisation.person")}</HeadCell>
          <HeadCell>{t("organisation.role")}</HeadCell>
          <HeadCell className="text-right">{t("organisation.since")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("organisation.actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, email, role, joinedAt }) => (
          <tr key={id}>
            <Cell>
              <span className="block font-medium">{name}</span>
              <span className="text-xs text-muted">{email}</span>
            </Cell>
            <Cell>
              <Badge tone={role === "teacher" ? "accent" : "neutral"}>{term("memberRoles", role)}</Badge>
            </Cell>
            <Cell className="tabular text-right whitespace-nowrap text-muted">
              <time dateTime={joinedAt}>{format.dateTime(new Date(joinedAt), { dateStyle: "medium" })}</time>
            </Cell>
            <Cell className="text-right">
              <ActionButton
                action={remove(id)}
                label={t("organisation.takeOut")}
                confirm={t("organisation.reallyRemove")}
                subject={name}
              />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
