import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { Invitation } from "@/lib/features/accounts/organisation-schemas";

type InvitationTableProps = {
  invitations: readonly Invitation[];
  intl: Localisation;
  resend: (id: string) => FormAction;
  revoke: (id: string) => FormAction;
};

/** Who is invited and has not come yet. */
export function InvitationTable({ invitations, intl, resend, revoke }: InvitationTableProps) {
  const { t, term, format } = intl;
  return (
    <Table label={t("organisation.invitationTable")}>
      <thead>
        <tr>
          <HeadCell>{t("organisation.email")}</HeadCell>
          <HeadCell>{t("organisation.role")}</HeadCell>
          <HeadCell>{t("organisation.until")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("organisation.actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, role, className, expiresAt, expired }) => (
          <tr key={id}>
            <Cell className="font-medium">{email}</Cell>
            <Cell>
              <Badge>{term("memberRoles", role)}</Badge>
              {className ? <span className="ml-2 text-muted">{className}</span> : null}
            </Cell>
            <Cell className="tabular whitespace-nowrap text-muted">
              {expired ? (
                <Badge tone="caution">{t("organisation.expired")}</Badge>
              ) : (
                <time dateTime={expiresAt}>
                  {format.dateTime(new Date(expiresAt), { dateStyle: "medium" })}
                </time>
              )}
            </Cell>
            <Cell>
              <div className="flex justify-end gap-2">
                <ActionButton action={resend(id)} label={t("organisation.resend")} subject={email} />
                <ActionButton action={revoke(id)} label={t("organisation.revoke")} subject={email} />
              </div>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
