import type { Report } from "./report";

/** What lists tell of an analysed code without opening its result. `speedup` is given where a gain was measured and is claimed. */
export type CodeSummary = {
  /** 0 to 100; null for a file without code, or where that aspect failed. */
  quality: number | null;
  speedup: number | null;
  /** How the search for a faster version ended; null where that part is missing. */
  optimisation: string | null;
  severities: Report["counts"]["bySeverity"];
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

/** The median of a claimed measurement: of any other nothing may be called faster. */
function speedupIn(optimisation: unknown): number | null {
  const measurement = fieldOf(optimisation, "measurement");
  if (fieldOf(measurement, "verdict") !== "claimed") return null;
  const median = fieldOf(fieldOf(measurement, "speedup"), "median");
  return typeof median === "number" ? median : null;
}

const qualityIn = ({ metrics }: Pick<Report, "metrics">): number | null =>
  metrics.find(({ id }) => id === "quality-score")?.value ?? null;

/** The one figure that lists filter by: an essay's total, a code's quality; null where none was given. */
export function scoreOf(report: Report): number | null {
  const total = report.kind === "essay" ? fieldOf(report.details.score, "total") : qualityIn(report);
  return typeof total === "number" ? Math.round(total) : null;
}

/** The figures of a report on code; null for an essay. */
export function summaryOf({ kind, metrics, details, counts }: Report): CodeSummary | null {
  if (kind !== "code") return null;
  const { optimisation } = details;
  const status = fieldOf(optimisation, "status");
  return {
    quality: qualityIn({ metrics }),
    speedup: status === "measured" ? speedupIn(optimisation) : null,
    optimisation: typeof status === "string" ? status : null,
    severities: counts.bySeverity,
  };
}
