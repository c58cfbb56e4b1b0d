import Link from "next/link";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { AdminSession } from "@/lib/features/accounts/admin-schemas";
import { deviceName } from "@/lib/kernel/device-name";
import { EndSessionForm } from "./end-session-form";

type SessionTableProps = {
  items: readonly AdminSession[];
  intl: Localisation;
  end: (id: string) => FormAction;
};

/** Live sessions, each with a way to end it. */
export function SessionTable({ items, intl: { t, format }, end }: SessionTableProps) {
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "short", timeStyle: "short" });
  return (
    <Table label={t("admin.sessions")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.name")}</HeadCell>
          <HeadCell>{t("admin.device")}</HeadCell>
          <HeadCell>{t("admin.address")}</HeadCell>
          <HeadCell>{t("admin.since")}</HeadCell>
          <HeadCell>{t("admin.lastSeen")}</HeadCell>
          <HeadCell>{t("admin.endSession")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, userId, name, email, userAgent, address, createdAt, seenAt, impersonatorId }) => (
          <tr key={id}>
            <Cell className="min-w-40">
              <Link href={`/admin/users/${userId}`} className="font-medium hover:underline">
                {name}
              </Link>
              <span className="block text-xs text-muted [overflow-wrap:anywhere]">{email}</span>
              {impersonatorId ? <Badge tone="caution">{t("account.supportSession")}</Badge> : null}
            </Cell>
            <Cell>{deviceName(userAgent) || t("account.unknownDevice")}</Cell>
            <Cell className="font-mono text-xs">{address}</Cell>
            <Cell className="tabular whitespace-nowrap text-muted">{at(createdAt)}</Cell>
            <Cell className="tabular whitespace-nowrap text-muted">{at(seenAt)}</Cell>
            <Cell>
              <EndSessionForm action={end(id)} id={id} name={name} address={address} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
