import type { Localisation } from "@/components/i18n/intl";
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
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-4">
      {figures.map(({ key, value }) => (
        <div key={key} className="grid gap-0.5 bg-surface px-5 py-4">
          <dt className="text-sm text-muted">{t(`dashboard.counts.${key}`)}</dt>
          <dd className="tabular font-serif text-3xl font-semibold">{format.number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
