import { monthlyMetrics, type QuotaMetric } from "@/lib/kernel/plans";

/** How long a counter counts, from a day on (UTC, `2026-11-30`). */
export type Span = { span: "day" | "month" | "ever"; since: string };

/** What never begins anew is counted since this day. */
const epoch = "1970-01-01";

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
export const monthOf = (at: Date): string => `${at.toISOString().slice(0, 7)}-01`;

/** The first day of a month `months` later, or earlier. */
export function monthFrom(at: Date, months: number): string {
  return dayOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1)));
}

/** The day `days` later, or earlier. */
export const dayFrom = (at: Date, days: number): string => dayOf(new Date(at.getTime() + days * 86_400_000));

const monthly: ReadonlySet<QuotaMetric> = new Set(monthlyMetrics);
export const isMonthly = (metric: QuotaMetric): boolean => monthly.has(metric);

/** Where a metric is counted at an instant. The first counter is the one that its quota bounds. */
export const spansOf = (metric: QuotaMetric, at: Date): readonly [Span, ...Span[]] =>
  isMonthly(metric)
    ? [
        { span: "month", since: monthOf(at) },
        { span: "day", since: dayOf(at) },
      ]
    : [{ span: "ever", since: epoch }];
