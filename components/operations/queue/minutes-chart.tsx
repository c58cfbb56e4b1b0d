"use client";

import { useFormatter, useTranslations } from "use-intl";
import { TimeChart } from "@/components/ui/time-chart";
import type { MinuteOfQueue } from "@/lib/features/operations/schemas";

type Point = MinuteOfQueue["runs"] & { minute: string };

/** What began and ended in each minute: ends as bars, begins as a line. */
export function MinutesChart({ points }: { points: readonly Point[] }) {
  const t = useTranslations("queue");
  const format = useFormatter();
  const total = (of: keyof MinuteOfQueue["runs"]): number =>
    points.reduce((sum, point) => sum + point[of], 0);
  return (
    <TimeChart
      summary={t("chartSummary", {
        started: total("started"),
        completed: total("completed"),
        failed: total("failed"),
      })}
      points={points.map(({ minute, ...runs }) => ({ ...runs, at: minute }))}
      series={[
        { name: "completed", label: t("series.completed"), colour: "accent", as: "bar" },
        { name: "failed", label: t("series.failed"), colour: "danger", as: "bar" },
        { name: "started", label: t("series.started"), colour: "foreground", as: "line" },
      ]}
      timeText={(minute) => format.dateTime(new Date(minute), { timeStyle: "short" })}
    />
  );
}
