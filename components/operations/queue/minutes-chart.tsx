"use client";

import { Bar, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFormatter, useTranslations } from "use-intl";
import type { MinuteOfQueue } from "@/lib/features/operations/schemas";

type Point = MinuteOfQueue["runs"] & { minute: string };

const series = [
  { name: "completed", swatch: "bg-accent" },
  { name: "failed", swatch: "bg-danger" },
  { name: "started", swatch: "h-0.5 bg-foreground" },
] as const;

const tick = { fill: "var(--muted)", fontSize: 11 };

/** What began and ended in each minute: ends as bars, begins as a line. */
export function MinutesChart({ points }: { points: readonly Point[] }) {
  const t = useTranslations("queue");
  const format = useFormatter();
  const clock = (minute: string): string => format.dateTime(new Date(minute), { timeStyle: "short" });
  const total = (of: keyof MinuteOfQueue["runs"]): number =>
    points.reduce((sum, point) => sum + point[of], 0);
  return (
    <div className="grid gap-2">
      <div
        className="h-44"
        role="img"
        aria-label={t("chartSummary", {
          started: total("started"),
          completed: total("completed"),
          failed: total("failed"),
        })}
      >
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...points]}
            margin={{ top: 4, right: 4, bottom: 0, left: -20 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="minute"
              tickFormatter={clock}
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
                const point = points.find(({ minute }) => minute === payload?.[0]?.payload?.minute);
                return point ? (
                  <p className="rounded-md bg-foreground px-2 py-1 text-xs text-background">
                    {clock(point.minute)} ·{" "}
                    {series.map(({ name }) => `${t(`series.${name}`)}: ${point[name]}`).join(" · ")}
                  </p>
                ) : null;
              }}
            />
            <Bar dataKey="completed" stackId="ended" fill="var(--accent)" isAnimationActive={false} />
            <Bar dataKey="failed" stackId="ended" fill="var(--danger)" isAnimationActive={false} />
            <Line
              dataKey="started"
              type="stepAfter"
              stroke="var(--foreground)"
              strokeWidth={1}
              dot={false}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {series.map(({ name, swatch }) => (
          <li key={name} className="flex items-center gap-1.5">
            <span aria-hidden className={`w-3 rounded-sm ${swatch} ${name === "started" ? "" : "h-3"}`} />
            {t(`series.${name}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
