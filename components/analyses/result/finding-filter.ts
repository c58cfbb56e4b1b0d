import type { Severity } from "@/lib/features/analyses/report-schemas";
import type { ViewFinding } from "./view-finding";

/** What is left out of the text and of the list. */
export type FindingFilter = { categories: ReadonlySet<string>; severities: ReadonlySet<Severity> };

export const showAll: FindingFilter = { categories: new Set(), severities: new Set() };

export const passes = (filter: FindingFilter, finding: ViewFinding): boolean =>
  !filter.categories.has(finding.category) && !filter.severities.has(finding.severity);

/** The set with `value` added, or without it when it was in. */
export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** How many findings each value has; values without any are left out. */
export function countBy<T>(
  findings: readonly ViewFinding[],
  key: (finding: ViewFinding) => T,
): Map<T, number> {
  const counts = new Map<T, number>();
  for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  return counts;
}
