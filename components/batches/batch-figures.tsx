import { times } from "@/components/analyses/code/quantities";
import type { Localisation } from "@/components/i18n/intl";
import { FigureStrip } from "@/components/ui/figure-strip";
import type { BatchReport } from "@/lib/features/analyses/batch-schemas";
import { itemCounts } from "./item-counts";

/** A batch at a glance: how many files, what was found, what was gained, how good they are. */
export function BatchFigures({ report, intl: { t, format } }: { report: BatchReport; intl: Localisation }) {
  const { all, analysed } = itemCounts(report);
  const { severities, faster, quality } = report.totals;
  const findings = Object.values(severities).reduce((sum, count) => sum + count, 0);
  return (
    <FigureStrip
      figures={[
        {
          key: "analysed",
          label: t("batches.figures.analysed"),
          value: format.number(analysed),
          hint: t("batches.figures.ofAll", { all }),
        },
        {
          key: "findings",
          label: t("batches.figures.findings"),
          value: format.number(findings),
          hint: t("batches.figures.severe", { count: severities.major + severities.critical }),
        },
        {
          key: "faster",
          label: t("batches.figures.faster"),
          value: format.number(faster.files),
          hint:
            faster.speedup === null
              ? t("batches.figures.noGain")
              : t("batches.figures.speedup", { factor: times(format, faster.speedup) }),
        },
        {
          key: "quality",
          label: t("batches.figures.quality"),
          value: quality.mean === null ? "–" : format.number(quality.mean, { maximumFractionDigits: 0 }),
          hint: t("batches.figures.ofHundred"),
        },
      ]}
    />
  );
}
