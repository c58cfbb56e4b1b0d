import type { Localisation } from "@/components/i18n/intl";
import type { QueueStats } from "@/lib/features/operations/schemas";
import { duration } from "./duration";
import { Figures } from "./figures";
import { orDash } from "./or-dash";

/** How full the queue is, and whether it moves. */
export function QueueFigures({ stats, intl }: { stats: QueueStats; intl: Localisation }) {
  const { t, format } = intl;
  const number = (value: number | null): string => orDash(value, (known) => format.number(known));
  return (
    <Figures
      figures={[
        { label: t("admin.queued"), value: number(stats.queued) },
        { label: t("admin.running"), value: number(stats.running) },
        { label: t("admin.delayed"), value: number(stats.delayed) },
        { label: t("admin.failedLastDay"), value: number(stats.failedLastDay) },
        {
          label: t("admin.oldest"),
          value: orDash(stats.oldestQueuedSeconds, (seconds) => duration(intl, seconds * 1_000)),
        },
      ]}
    />
  );
}
