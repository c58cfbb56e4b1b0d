import type { Localisation } from "@/components/i18n/intl";
import type { QueueStats } from "@/lib/features/operations/schemas";
import { duration } from "./duration";

/** How full the queue is, and whether it moves. */
export function QueueFigures({ stats, intl }: { stats: QueueStats; intl: Localisation }) {
  const { t, format } = intl;
  const figures = [
    { label: t("admin.queued"), value: format.number(stats.queued) },
    { label: t("admin.running"), value: format.number(stats.running) },
    { label: t("admin.delayed"), value: format.number(stats.delayed) },
    { label: t("admin.failedLastDay"), value: format.number(stats.failedLastDay) },
    { label: t("admin.oldest"), value: duration(intl, stats.oldestQueuedSeconds * 1_000) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line sm:grid-cols-5">
      {figures.map(({ label, value }) => (
        <div key={label} className="grid content-between gap-0.5 bg-surface px-4 py-3 last:max-sm:col-span-2">
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="tabular text-2xl font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
