import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { AuditEntry } from "@/lib/features/audit/schemas";
import { actionWords } from "./action-words";

type AuditTableProps = { items: readonly AuditEntry[]; intl: Localisation };

/** What was done, newest first. */
export function AuditTable({ items, intl }: AuditTableProps) {
  const { t, format } = intl;
  return (
    <Table label={t("audit.title")}>
      <thead>
        <tr>
          <HeadCell>{t("audit.when")}</HeadCell>
          <HeadCell>{t("audit.who")}</HeadCell>
          <HeadCell>{t("audit.what")}</HeadCell>
          <HeadCell>{t("audit.target")}</HeadCell>
          <HeadCell>{t("audit.where")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <tr key={entry.id}>
            <Cell className="tabular whitespace-nowrap text-muted">
              <time dateTime={entry.at}>
                {format.dateTime(new Date(entry.at), { dateStyle: "short", timeStyle: "medium" })}
              </time>
              <span className="block text-2xs">#{entry.sequence}</span>
            </Cell>
            <Cell className="min-w-36">
              <Person person={entry.actor} intl={intl} />
              {entry.impersonator ? (
                <span className="block text-xs text-caution">
                  {t("audit.impersonated", { name: entry.impersonator.name ?? entry.impersonator.id })}
                </span>
              ) : null}
            </Cell>
            <Cell className="min-w-44">
              {actionWords(intl, entry.action)}
              <Details details={entry.details} />
            </Cell>
            <Cell className="text-muted">{targetText(entry, intl)}</Cell>
            <Cell className="text-muted">
              {entry.erased ? t("audit.erased") : (entry.address ?? "\u2014")}
              {entry.userAgent ? (
                <span className="block max-w-56 truncate text-2xs" title={entry.userAgent}>
                  {entry.userAgent}
                </span>
              ) : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Person({ person, intl: { t } }: { person: AuditEntry["actor"]; intl: Localisation }) {
  if (!person) return <span className="text-muted">{t("audit.stranger")}</span>;
  if (person.name) return <span className="font-medium">{person.name}</span>;
  return (
    <span className="text-muted">
      {t("audit.gone")}
      <span className="block font-mono text-2xs">{person.id}</span>
    </span>
  );
}

function Details({ details }: { details: AuditEntry["details"] }) {
  const told = Object.entries(details).filter(([, value]) => value !== null);
  if (told.length === 0) return null;
  return (
    <span className="block text-xs text-muted [overflow-wrap:anywhere]">
      {told.map(([name, value]) => `${name}: ${value}`).join(" · ")}
    </span>
  );
}

function targetText({ target, actor }: AuditEntry, { t, term }: Localisation): string {
  if (!target) return "\u2014";
  if (target.kind === "user" && target.id === actor?.id) return t("audit.own");
  return `${term("auditTargets", target.kind)} ${target.name ?? target.id}`;
}
