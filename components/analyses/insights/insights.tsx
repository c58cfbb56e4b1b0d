import type { Localisation } from "@/components/i18n/intl";
import type { Report } from "@/lib/features/analyses/report-schemas";
import { ChartCard } from "./chart-card";
import { ConnectiveMap } from "./connective-map";
import { CountsChart } from "./counts-chart";
import { readDetails, sentenceLengths } from "./details";
import { EssayInsights } from "./essay/essay-insights";
import { FrequentWords } from "./frequent-words";
import { FunctionBars } from "./function-bars";
import { MetricGroups } from "./metric-groups";
import { SentenceRhythm } from "./sentence-rhythm";

type InsightsProps = { text: string; report: Report; intl: Localisation };

/** Drawings and figures of a report, below the text. Each is left out when the report lacks what it draws. */
export function Insights({ text, report, intl }: InsightsProps) {
  const { t } = intl;
  const { structure, repetition, cohesion, complexity } = readDetails(report);
  const lengths = structure ? sentenceLengths(structure) : [];
  const mean = lengths.reduce((sum, words) => sum + words, 0) / Math.max(1, lengths.length);
  const hasConnectives = structure && cohesion && cohesion.connectives.length > 0;
  return (
    <section aria-labelledby="insights" className="grid gap-4">
      <h2 id="insights" className="font-serif text-2xl font-semibold">
        {t("insights.title")}
      </h2>
      <div className="gap-4 lg:columns-2 [&>*]:mb-4 [&>*]:break-inside-avoid">
        {report.kind === "essay" ? (
          <EssayInsights text={text} report={report} structure={structure} intl={intl} />
        ) : null}
        {Object.keys(report.counts.byCategory).length > 0 ? (
          <ChartCard title={t("insights.counts")}>
            <CountsChart counts={report.counts.byCategory} intl={intl} />
          </ChartCard>
        ) : null}
        {lengths.length > 1 ? (
          <ChartCard title={t("insights.rhythm")} lead={t("insights.rhythmLead", { mean: Math.round(mean) })}>
            <div data-category="structure">
              <SentenceRhythm lengths={lengths} mean={mean} />
            </div>
          </ChartCard>
        ) : null}
        {hasConnectives ? (
          <ChartCard title={t("insights.connectives")} lead={t("insights.connectivesLead")}>
            <ConnectiveMap text={text} cohesion={cohesion} structure={structure} intl={intl} />
          </ChartCard>
        ) : null}
        {repetition && repetition.frequent.length > 0 ? (
          <ChartCard title={t("insights.frequent")} lead={t("insights.frequentLead")}>
            <FrequentWords frequent={repetition.frequent} />
          </ChartCard>
        ) : null}
        {complexity && complexity.functions.length > 0 ? (
          <ChartCard title={t("insights.complexity")} lead={t("insights.complexityLead")}>
            <FunctionBars complexity={complexity} intl={intl} />
          </ChartCard>
        ) : null}
      </div>
      <details className="group">
        <summary className="w-fit text-sm font-medium text-accent hover:underline">
          {t("insights.all", { count: report.metrics.length })}
        </summary>
        <div className="pt-4">
          <MetricGroups report={report} intl={intl} />
        </div>
      </details>
    </section>
  );
}
