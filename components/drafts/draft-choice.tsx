import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { AnalysisSummary } from "@/lib/features/analyses/schemas";

type DraftChoiceProps = { id: string; title: string; others: readonly AnalysisSummary[]; intl: Localisation };

/** The works with which one can be compared. */
export function DraftChoice({ id, title, others, intl: { t, format } }: DraftChoiceProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {others.map((other) => (
        <li key={other.id} className="border-b border-line/70 last:border-0">
          <Link
            href={`/analyses/${id}/compare?with=${other.id}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3.5 transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2"
          >
            <span className="min-w-0 font-serif text-lg [overflow-wrap:anywhere]">{other.title}</span>
            <span className="flex items-center gap-2 text-sm text-muted">
              {other.title === title ? <Badge tone="accent">{t("compare.sameTitle")}</Badge> : null}
              <time dateTime={other.createdAt}>
                {format.dateTime(new Date(other.createdAt), { dateStyle: "medium", timeStyle: "short" })}
              </time>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
