"use client";

import { Bar, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

/** `colour` is the name of a token of the theme. Bars lie on one another; a line is drawn in steps over them. */
type Series<Name extends string> = {
  name: Name;
  label: string;
  colour: "accent" | "danger" | "foreground";
  as: "bar" | "line";
};

type TimeChartProps<Name extends string> = {
  /** What the chart says, for those who do not see it. */
  summary: string;
  points: readonly (Record<Name, number> & { at: string })[];
  series: readonly Series<Name>[];
  timeText: (at: string) => string;
};

const tick = { fill: "var(--muted)", fontSize: 11 };
const swatches = { accent: "bg-accent", danger: "bg-danger", foreground: "bg-foreground" } as const;

/** Counts over time. */
export function TimeChart<Name extends string>({ summary, points, series, timeText }: TimeChartProps<Name>) {
  return (
    <div className="grid gap-2">
      <div className="h-44" role="img" aria-label={summary}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={[...points]}
            margin={{ top: 4, right: 4, bottom: 0, left: -20 }}
            accessibilityLayer={false}
          >
            <XAxis
              dataKey="at"
              tickFormatter={timeText}
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
                const point = points.find(({ at }) => at === payload?.[0]?.payload?.at);
                return point ? (
                  <p className="rounded-md bg-foreground px-2 py-1 text-xs text-background">
                    {timeText(point.at)} ·{" "}
                    {series.map(({ name, label }) => `${label}: ${point[name]}`).join(" · ")}
                  </p>
                ) : null;
              }}
            />
            {series.map(({ name, colour, as }) =>
              as === "bar" ? (
                <Bar
                  key={name}
                  dataKey={name}
                  stackId="bars"
                  fill={`var(--${colour})`}
                  isAnimationActive={false}
                />
              ) : (
                <Line
                  key={name}
                  dataKey={name}
                  type="stepAfter"
                  stroke={`var(--${colour})`}
                  strokeWidth={1}
                  dot={false}
                  isAnimationActive={false}
                />
              ),
            )}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {series.map(({ name, label, colour, as }) => (
          <li key={name} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={`w-3 rounded-sm ${swatches[colour]} ${as === "line" ? "h-0.5" : "h-3"}`}
            />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
