import type { Localisation } from "@/components/i18n/intl";
import { FigureStrip } from "@/components/ui/figure-strip";
import type { AnalysisStatus } from "@/lib/features/analyses/schemas";

type CountsStripProps = { counts: Readonly<Record<AnalysisStatus, number>>; intl: Localisation };

/** All analyses at a glance: finished, under way, and those that need a look. */
export function CountsStrip({ counts, intl: { t, format } }: CountsStripProps) {
  const figures = [
    { key: "finished", value: counts.completed + counts.partial },
    { key: "underWay", value: counts.queued + counts.running },
    { key: "troubled", value: counts.failed },
    { key: "cancelled", value: counts.cancelled },
  ] as const;
  return (
    <FigureStrip
      figures={figures.map(({ key, value }) => ({
        key,
        label: t(`dashboard.counts.${key}`),
        value: format.number(value),
      }))}
    />
  );
}
