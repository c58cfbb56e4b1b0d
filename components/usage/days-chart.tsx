"use client";

import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormatter, useTranslations } from "use-intl";
import type { UsageReport } from "@/lib/features/usage/schemas";

const series = [
  { name: "analyses", swatch: "bg-accent", fill: "var(--accent)" },
  { name: "batchFiles", swatch: "bg-foreground", fill: "var(--foreground)" },
] as const;

const tick = { fill: "var(--muted)", fontSize: 11 };

/** What was handed in on each day. */
export function DaysChart({ days }: { days: UsageReport["days"] }) {
  const t = useTranslations();
  const format = useFormatter();
  const dayText = (day: string): string =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  const total = (of: "analyses" | "batchFiles"): number => days.reduce((sum, day) => sum + day[of], 0);
  return (
    <div className="grid gap-2">
      <div
        className="h-44"
        role="img"
        aria-label={t("usage.chart", { analyses: total("analyses"), files: total("batchFiles") })}
      >
        <ResponsiveContainer width="100%" height="100%">
          <BarChart
            data={[...days]}
            margin={{ top: 4, right: 4, bottom: 0, left: -20 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="day"
              tickFormatter={dayText}
              minTickGap={36}
              tickLine={false}
              axisLine={{ stroke: "var(--line)" }}
              tick={tick}
            />
            <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={tick} />
            <Tooltip
              cursor={{ fill: "var(--sunken)" }}
              isAnimationActive={false}
              content={({ payload }) => {
                const shown = days.find(({ day }) => day === payload?.[0]?.payload?.day);
                return shown ? (
                  <p className="rounded-md bg-foreground px-2 py-1 text-xs text-background">
                    {dayText(shown.day)} ·{" "}
                    {series.map(({ name }) => `${t(`quotas.${name}`)}: ${shown[name]}`).join(" · ")}
                  </p>
                ) : null;
              }}
            />
            {series.map(({ name, fill }) => (
              <Bar key={name} dataKey={name} stackId="day" fill={fill} isAnimationActive={false} />
            ))}
          </BarChart>
        </ResponsiveContainer>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {series.map(({ name, swatch }) => (
          <li key={name} className="flex items-center gap-1.5">
            <span aria-hidden className={`size-3 rounded-sm ${swatch}`} />
            {t(`quotas.${name}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
