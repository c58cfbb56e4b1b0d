import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import type { AnalysisDetail, AnalysisSummary } from "@/lib/features/analyses/schemas";

type Replays = { items: readonly AnalysisSummary[]; next?: string };
type ReplayLineProps = { detail: AnalysisDetail; replays: Replays; intl: Localisation };

const link = "underline underline-offset-2 hover:text-foreground";

/** Which analysis this one runs again, and where it was run again itself; nothing for most. */
export function ReplayLine({ detail: { original }, replays: { items, next }, intl }: ReplayLineProps) {
  const { t, format } = intl;
  const instant = ({ createdAt }: Pick<AnalysisSummary, "createdAt">) =>
    format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "medium" });
  if (!original && items.length === 0) return null;
  return (
    <div className="no-print grid gap-1 text-sm text-muted">
      {original ? (
        <p>
          {t.rich("replay.original", {
            at: instant(original),
            link: (words) => (
              <Link href={`/analyses/${original.id}`} className={link}>
                {words}
              </Link>
            ),
          })}
        </p>
      ) : null}
      {items.length > 0 ? (
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          <span>{t("replay.list")}</span>
          {items.map((item) => (
            <Link key={item.id} href={`/analyses/${item.id}`} className={link}>
              <time dateTime={item.createdAt}>{instant(item)}</time>
            </Link>
          ))}
          {next ? <span>{t("replay.more")}</span> : null}
        </p>
      ) : null}
    </div>
  );
}
