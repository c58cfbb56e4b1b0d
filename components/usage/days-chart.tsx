"use client";

import { useFormatter, useTranslations } from "use-intl";
import { TimeChart } from "@/components/ui/time-chart";
import type { UsageReport } from "@/lib/features/usage/schemas";

/** What was handed in on each day. */
export function DaysChart({ days }: { days: UsageReport["days"] }) {
  const t = useTranslations();
  const format = useFormatter();
  const total = (of: "analyses" | "batchFiles"): number => days.reduce((sum, day) => sum + day[of], 0);
  return (
    <TimeChart
      summary={t("usage.chart", { analyses: total("analyses"), files: total("batchFiles") })}
      points={days.map(({ day, ...counts }) => ({ ...counts, at: day }))}
      series={[
        { name: "analyses", label: t("quotas.analyses"), colour: "accent", as: "bar" },
        { name: "batchFiles", label: t("quotas.batchFiles"), colour: "foreground", as: "bar" },
      ]}
      timeText={(day) =>
        format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" })
      }
    />
  );
}
