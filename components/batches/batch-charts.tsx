import { ChartCard } from "@/components/analyses/insights/chart-card";
import { SeveritySign } from "@/components/analyses/result/severity-sign";
import type { Localisation } from "@/components/i18n/intl";
import type { BatchReport } from "@/lib/features/analyses/batch-schemas";
import { severity } from "@/lib/features/analyses/report-schemas";

type BatchChartsProps = { totals: BatchReport["totals"]; intl: Localisation };

/** How good the files are, and how severe what was found in them is. Nothing is drawn before there is a result. */
export function BatchCharts({ totals, intl }: BatchChartsProps) {
  const { t } = intl;
  if (totals.quality.mean === null) return null;
  return (
    <section aria-labelledby="overview" className="grid gap-4 lg:grid-cols-2">
      <h2 id="overview" className="sr-only">
        {t("batches.overview")}
      </h2>
      <ChartCard title={t("batches.quality")} lead={t("batches.qualityLead")}>
        <QualityBars distribution={totals.quality.distribution} intl={intl} />
      </ChartCard>
      <ChartCard title={t("batches.severities")}>
        <SeverityBars severities={totals.severities} intl={intl} />
      </ChartCard>
    </section>
  );
}

function QualityBars({ distribution, intl: { t } }: { distribution: readonly number[]; intl: Localisation }) {
  const most = Math.max(1, ...distribution);
  return (
    <ol className="grid h-40 grid-cols-10 items-stretch gap-1.5">
      {distribution.map((count, bucket) => {
        const from = bucket * 10;
        const to = bucket === distribution.length - 1 ? 100 : from + 9;
        return (
          <li key={from} className="grid min-w-0 grid-rows-[1fr_auto] gap-1 text-center">
            <span className="sr-only">{t("batches.bucket", { from, to, count })}</span>
            <span aria-hidden className="flex flex-col items-stretch justify-end gap-1">
              <span className="tabular text-xs font-medium">{count > 0 ? count : ""}</span>
              <span
                className={`rounded-t-sm ${count > 0 ? "bg-accent" : "bg-sunken"}`}
                style={{ height: `${Math.max(3, (80 * count) / most)}%` }}
              />
            </span>
            <span aria-hidden className="tabular text-2xs text-muted">
              {from}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type SeverityBarsProps = { severities: BatchReport["totals"]["severities"]; intl: Localisation };

function SeverityBars({ severities, intl: { term, format } }: SeverityBarsProps) {
  const most = Math.max(1, ...Object.values(severities));
  return (
    <ul className="grid gap-3">
      {severity.options.toReversed().map((name) => (
        <li key={name} className="grid grid-cols-[7rem_1fr_3rem] items-center gap-3 text-sm">
          <span className="flex items-center gap-2 truncate">
            <SeveritySign severity={name} />
            {term("severities", name)}
          </span>
          <span
            className="h-2.5 rounded-full bg-accent/70"
            style={{ width: `${Math.max(1, (100 * severities[name]) / most)}%` }}
          />
          <span className="tabular text-right font-medium">{format.number(severities[name])}</span>
        </li>
      ))}
    </ul>
  );
}
