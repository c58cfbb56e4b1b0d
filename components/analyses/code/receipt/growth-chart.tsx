"use client";

import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { useFormatter, useTranslations } from "use-intl";
import { runTime } from "../quantities";
import type { GrowthRow } from "./receipt-view";

const tick = { fill: "var(--muted)", fontSize: 11 };

/** Time over size on two logarithmic axes, where a power of the size is a straight line. */
export function GrowthChart({ rows, summary }: { rows: GrowthRow[]; summary: string }) {
  const t = useTranslations("optimisation");
  const format = useFormatter();
  return (
    <div className="h-56" role="img" aria-label={summary}>
      <ResponsiveContainer width="100%" height="100%">
        <LineChart data={rows} margin={{ top: 8, right: 12, bottom: 16, left: 8 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            dataKey="size"
            type="number"
            scale="log"
            domain={["dataMin", "dataMax"]}
            tickLine={false}
            axisLine={false}
            tick={tick}
            tickFormatter={(size: number) => format.number(size, { notation: "compact" })}
            label={{ value: t("size"), position: "insideBottom", offset: -10, ...tick }}
          />
          <YAxis
            type="number"
            scale="log"
            domain={["dataMin", "dataMax"]}
            width={56}
            tickLine={false}
            axisLine={false}
            tick={tick}
            tickFormatter={(ms: number) => runTime(format, ms)}
          />
          <Line
            dataKey="before"
            connectNulls
            stroke="var(--caution)"
            strokeDasharray="5 3"
            strokeWidth={2}
            dot={{ r: 3, fill: "var(--caution)" }}
            isAnimationActive={false}
          />
          <Line
            dataKey="after"
            connectNulls
            stroke="var(--accent)"
            strokeWidth={2}
            dot={{ r: 3, fill: "var(--accent)" }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
