import type { Localisation } from "@/components/i18n/intl";
import { Card } from "@/components/ui/card";
import type { Metric, Report } from "@/lib/features/analyses/report-schemas";

const isShare = (metric: Metric): boolean =>
  metric.unit === "ratio" && metric.value >= 0 && metric.value <= 1;

function shown({ format }: Localisation, metric: Metric): string {
  return isShare(metric)
    ? format.number(metric.value, { style: "percent", maximumFractionDigits: 1 })
    : format.number(metric.value, { maximumFractionDigits: 2 });
}

/** Every figure that was measured, by aspect. */
export function MetricGroups({ report, intl }: { report: Report; intl: Localisation }) {
  const aspects = [...new Set(report.metrics.map(({ aspect }) => aspect))];
  return (
    <div className="gap-4 sm:columns-2 lg:columns-3">
      {aspects.map((aspect) => (
        <Card key={aspect} data-category={aspect} className="mb-4 break-inside-avoid p-5">
          <h3 className="mb-3 flex items-center gap-2 text-sm font-semibold">
            <span aria-hidden="true" className="size-2 rounded-full bg-cat-stroke" />
            {intl.term("steps", aspect)}
          </h3>
          <dl className="grid gap-1.5 text-sm">
            {report.metrics
              .filter((metric) => metric.aspect === aspect)
              .map((metric) => (
                <div key={metric.id} className="flex items-baseline justify-between gap-4">
                  <dt className="text-muted">{metric.label[intl.locale]}</dt>
                  <dd className="tabular font-medium">{shown(intl, metric)}</dd>
                </div>
              ))}
          </dl>
        </Card>
      ))}
    </div>
  );
}
