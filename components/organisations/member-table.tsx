import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { OrganisationMember } from "@/lib/features/accounts/organisation-schemas";
import { RoleForm } from "./role-form";

type MemberTableProps = {
  members: readonly OrganisationMember[];
  intl: Localisation;
  /** The roles that the reader gives and takes; none for who only reads. */
  grantable: readonly string[];
  changeRole: (id: string) => FormAction;
  remove: (id: string) => FormAction;
};

/** Who is of the organisation, with what the reader may change of it. */
export function MemberTable({ members, intl, grantable, changeRole, remove }: MemberTableProps) {
  const { t, term, format } = intl;
  const roles = grantable.map((value) => ({ value, label: term("memberRoles", value) }));
  return (
    <Table label={t("organisation.memberTable")}>
      <thead>
        <tr>
          <HeadCell>{t("organisation.person")}</HeadCell>
          <HeadCell>{t("organisation.role")}</HeadCell>
          <HeadCell className="text-right">{t("organisation.since")}</HeadCell>
          {grantable.length > 0 ? (
            <HeadCell>
              <span className="sr-only">{t("organisation.actions")}</span>
            </HeadCell>
          ) : null}
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
              {grantable.includes(role) ? (
                <RoleForm action={changeRole(id)} name={name} role={role} roles={roles} />
              ) : (
                <Badge>{term("memberRoles", role)}</Badge>
              )}
            </Cell>
            <Cell className="tabular text-right whitespace-nowrap text-muted">
              <time dateTime={joinedAt}>{format.dateTime(new Date(joinedAt), { dateStyle: "medium" })}</time>
            </Cell>
            {grantable.length > 0 ? (
              <Cell className="text-right">
                {grantable.includes(role) ? (
                  <ActionButton
                    action={remove(id)}
                    label={t("organisation.remove")}
                    confirm={t("organisation.reallyRemove")}
                    subject={name}
                  />
                ) : null}
              </Cell>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
