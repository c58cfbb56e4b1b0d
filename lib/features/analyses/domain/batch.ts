import type { AnalysisStatus } from "./analysis";
import type { CodeSummary } from "./summary";

/** A file of a batch is refused when it cannot be analysed, and skipped when it is no Python. */
export type ItemState = AnalysisStatus | "refused" | "skipped";

export type BatchItem = {
  position: number;
  fileName: string;
  state: ItemState;
  analysisId: string | null;
  /** An error code: why the file was refused, or why its analysis failed. */
  failure: string | null;
  findingCount: number;
  summary: CodeSummary | null;
};

/** How many files of a batch are in each state. */
export type ItemStates = Record<ItemState, number>;

export type BatchTotals = {
  severities: CodeSummary["severities"];
  /** Files with a claimed gain, and the geometric mean of these: ratios multiply. */
  faster: { files: number; speedup: number | null };
  /** `distribution` counts files by ten points of quality: 0 to 9, 10 to 19, …, 90 to 100. */
  quality: { mean: number | null; distribution: number[] };
};

/** The failure of what is no Python file: it is listed, so that nothing is lost in silence. */
export const skippedFailure = "unsupported_type";

export const noStates = (): ItemStates => ({
  queued: 0,
  running: 0,
  completed: 0,
  partial: 0,
  failed: 0,
  cancelled: 0,
  refused: 0,
  skipped: 0,
});

export function countStates(items: readonly Pick<BatchItem, "state">[]): ItemStates {
  const states = noStates();
  for (const { state } of items) states[state] += 1;
  return states;
}

/** How many files have yet to be analysed. */
export const underWay = ({ queued, running }: ItemStates): number => queued + running;

const withoutResult: ReadonlySet<ItemState> = new Set(["failed", "cancelled", "refused", "skipped"]);

/** Whether a file has no result and will get none unless it is handed in again. */
export const lacksResult = ({ state }: Pick<BatchItem, "state">): boolean => withoutResult.has(state);

const mean = (values: readonly number[]): number | null =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;

const buckets = 10;

/** The figures of a batch as far as its files have been analysed. */
export function totalsOf(items: readonly Pick<BatchItem, "summary">[]): BatchTotals {
  const summaries = items.flatMap(({ summary }) => summary ?? []);
  const severities = { info: 0, minor: 0, major: 0, critical: 0 };
  const distribution = Array.from({ length: buckets }, () => 0);
  for (const summary of summaries) {
    severities.info += summary.severities.info;
    severities.minor += summary.severities.minor;
    severities.major += summary.severities.major;
    severities.critical += summary.severities.critical;
  }
  const qualities = summaries.flatMap(({ quality }) => quality ?? []);
  for (const quality of qualities) {
    const bucket = Math.min(buckets - 1, Math.max(0, Math.floor(quality / buckets)));
    distribution[bucket] = (distribution[bucket] ?? 0) + 1;
  }
  const logarithm = mean(summaries.flatMap(({ speedup }) => (speedup ? Math.log(speedup) : [])));
  return {
    severities,
    faster: {
      files: summaries.filter(({ speedup }) => speedup !== null).length,
      speedup: logarithm === null ? null : Math.exp(logarithm),
    },
    quality: { mean: mean(qualities), distribution },
  };
}
