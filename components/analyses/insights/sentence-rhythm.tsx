"use client";

import { Bar, BarChart, Cell, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useTranslations } from "use-intl";

type SentenceRhythmProps = { lengths: readonly number[]; mean: number };

/** Sentences longer than this tire a reader; the engine's own limit for a finding is higher. */
const longWords = 35;
/** A very long text is drawn by its first sentences: more bars than pixels say nothing. */
const maxBars = 160;

/** The length of each sentence in the order of the text: its rhythm. */
export function SentenceRhythm({ lengths, mean }: SentenceRhythmProps) {
  const t = useTranslations("insights");
  const bars = lengths.slice(0, maxBars).map((words, position) => ({ position: position + 1, words }));
  return (
    <div
      className="h-44"
      role="img"
      aria-label={t("rhythmSummary", { count: lengths.length, longest: Math.max(0, ...lengths) })}
    >
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={bars} margin={{ top: 4, right: 0, bottom: 0, left: -28 }} accessibilityLayer={false}>
          <XAxis
            dataKey="position"
            tickLine={false}
            axisLine={false}
            tick={{ fill: "var(--muted)", fontSize: 11 }}
          />
          <YAxis
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tick={{ fill: "var(--muted)", fontSize: 11 }}
          />
          <Tooltip
            cursor={{ fill: "var(--sunken)" }}
            isAnimationActive={false}
            content={({ payload }) => {
              const bar = bars.find(({ position }) => position === payload?.[0]?.payload?.position);
              return bar ? (
                <p className="rounded-md bg-foreground px-2 py-1 text-xs text-background">
                  {t("rhythmBar", bar)}
                </p>
              ) : null;
            }}
          />
          <ReferenceLine y={mean} stroke="var(--line-strong)" strokeDasharray="3 3" />
          <Bar dataKey="words" radius={[2, 2, 0, 0]} isAnimationActive={false} maxBarSize={22}>
            {bars.map(({ position, words }) => (
              <Cell key={position} fill={words > longWords ? "var(--cat-stroke)" : "var(--accent)"} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
