import type { QuotaMetric } from "@/lib/kernel/plans";
import type { Span } from "./domain/period";

export type Amounts = Partial<Record<QuotaMetric, number>>;

/** What is counted together. The limit bounds the first of the spans; null does not. */
export type Counted = {
  metric: QuotaMetric;
  amount: number;
  limit: number | null;
  spans: readonly [Span, ...Span[]];
};
export type Take = { organisationId: string; key: string; at: Date; counted: readonly Counted[] };

type Count = Span & { metric: QuotaMetric; amount: number };

export type UsageStore = {
  /**
   * Counts all of it in one transaction, or nothing when one is over its limit, or its key was counted before. Those who
   * count for one organisation at the same moment wait for each other.
   * @returns the metric whose limit was met, or null
   */
  take(take: Take): Promise<QuotaMetric | null>;
  /**
   * Takes back what was counted under a key; nothing when nothing was.
   * @param spansOf where it was counted at its time
   */
  giveBack(
    organisationId: string,
    key: string,
    spansOf: (metric: QuotaMetric, at: Date) => readonly Span[],
  ): Promise<void>;
  /** The counters of an organisation: by the month and by the day since these days, and what is counted ever. */
  list(organisationId: string, since: { month: string; day: string }): Promise<Count[]>;
  /** Forgets keys that were counted before `before`, and days before that day, a bounded number of each. */
  prune(before: { takes: Date; day: string }): Promise<void>;
};

/** Counts of what there is now, by those who keep it. */
export type Holdings = (organisationId: string) => Promise<Amounts>;
