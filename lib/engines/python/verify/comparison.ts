import type { Counterexample } from "./calls/compare-observations";
import type { Reason } from "./reason";
import type { CaseOrigin, Workload } from "./workload";

/** `unknown` is no proof of anything: what is not known to be the same is not the same. */
export type Verdict = "same" | "different" | "unknown";

export type Comparison = {
  verdict: Verdict;
  /** Where they differ, the case that shows it best. */
  counterexample?: Counterexample;
  /** How many cases both versions were compared on. */
  cases: number;
  /** Where these cases came from. */
  origins: Partial<Record<CaseOrigin, number>>;
  /** The cases that can be run again and timed: those whose arguments are literals. */
  workload?: Workload;
  /** Why nothing can be said. */
  reason?: Reason;
  /** Where that is all that is open: the changed lines that no case executes. */
  unreached?: readonly UnreachedLine[];
};

export type UnreachedLine = { which: "first" | "second"; line: number };

/** No difference was seen: the same, where all changed lines were executed. */
export function withUnreached(
  told: Omit<Comparison, "verdict" | "reason" | "unreached">,
  unreached: readonly UnreachedLine[],
): Comparison {
  const which = unreached[0]?.which;
  if (!which) return { ...told, verdict: "same" };
  const lines = unreached.filter((one) => one.which === which).map(({ line }) => line);
  const code = which === "second" ? "unreached" : "unreached-before";
  return { ...told, verdict: "unknown", reason: { code, detail: lines.join(", ") }, unreached };
}

export const unknown = (reason: Reason): Comparison => ({
  verdict: "unknown",
  cases: 0,
  origins: {},
  reason,
});

/** How many cases came from where. */
export function originsOf(cases: readonly { origin: CaseOrigin }[]): Comparison["origins"] {
  const counts: Comparison["origins"] = {};
  for (const { origin } of cases) counts[origin] = (counts[origin] ?? 0) + 1;
  return counts;
}
