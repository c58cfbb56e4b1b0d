import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import type { RunDetail } from "@/lib/features/operations/schemas";
import { between, duration } from "../duration";
import { orDash } from "../or-dash";
import { RunStatusBadge } from "../run-status-badge";

/** The first run and the one that repeats it: how each ended, when, and after how long. */
export function RunPair({
  before,
  after,
  intl,
}: {
  before: RunDetail;
  after: RunDetail;
  intl: Localisation;
}) {
  const { t } = intl;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <RunCard title={t("runReplay.original")} run={before} intl={intl} />
      <RunCard title={t("runReplay.replay")} run={after} intl={intl} />
    </div>
  );
}

function RunCard({ title, run, intl }: { title: string; run: RunDetail; intl: Localisation }) {
  const { t, term, format } = intl;
  const took = orDash(between(run.startedAt, run.finishedAt), (ms) => duration(intl, ms));
  return (
    <section
      aria-label={title}
      className="grid content-start gap-2 rounded-lg border border-line bg-surface p-4 shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-sm font-semibold">{title}</h2>
        <RunStatusBadge status={run.status} label={term("runStatuses", run.status)} />
      </div>
      <Link
        href={`/admin/runs/${encodeURIComponent(run.id)}`}
        className="font-mono text-xs text-accent [overflow-wrap:anywhere] hover:underline"
      >
        {run.id}
      </Link>
      <p className="tabular text-sm text-muted">
        <time dateTime={run.createdAt}>
          {format.dateTime(new Date(run.createdAt), { dateStyle: "short", timeStyle: "medium" })}
        </time>
        {" \u00b7 "}
        {t("admin.duration")}: {took}
      </p>
      {run.error ? (
        <p className="font-mono text-xs text-danger [overflow-wrap:anywhere]">{run.error}</p>
      ) : null}
    </section>
  );
}
