import { FileDown } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import type { DataExport } from "@/lib/features/privacy/schemas";

/** The exports that were asked for, newest first. */
export function ExportList({ items, intl }: { items: readonly DataExport[]; intl: Localisation }) {
  const { t, format } = intl;
  const date = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
  if (items.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {items.map(({ id, status, bytes, createdAt, expiresAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line px-4 py-3 text-sm"
        >
          <span>
            <time dateTime={createdAt}>{date(createdAt)}</time>
            <span className="block text-muted">
              {status === "ready"
                ? t("privacy.ready", { kilobytes: Math.ceil((bytes ?? 0) / 1024), date: date(expiresAt) })
                : t(`privacy.exportStates.${status}`)}
            </span>
          </span>
          {status === "ready" ? (
            <Button asChild size="small">
              <a href={`/api/v1/me/exports/${id}/content`} download>
                <FileDown aria-hidden />
                {t("privacy.download")}
              </a>
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
