import { type Ledger, longestDelayMs } from "../ledger";
import { byKey, type Evidence, nameOf, type Start, startsOf } from "./evidence";

/** One run at a time for each key: others are not started, or end the one before. */
export function judgeSingletons({ ledger }: Evidence): void {
  for (const starts of byKey(startsOf(ledger, "single")))
    for (const [index, start] of starts.entries())
      for (const other of starts.slice(0, index))
        if (endOf(other) > start.run.added.to)
          ledger.violated(`${nameOf(start)} started while ${nameOf(other)} went on`);
  judgeSkipped(ledger);
  for (const starts of byKey(startsOf(ledger, "newest")))
    for (const [index, start] of starts.entries()) judgeReplaced(ledger, start, starts.slice(index + 1));
}

const endOf = ({ run }: Start): number => run.endedAt ?? Number.POSITIVE_INFINITY;

/** An event starts no run only while another one goes on. */
function judgeSkipped(ledger: Ledger): void {
  const starts = startsOf(ledger, "single");
  for (const { id, key, order, routed } of ledger.history.named("single")) {
    if (!routed || starts.some(({ event }) => event.id === id)) continue;
    const inItsWay = starts.some(
      (start) => start.event.key === key && start.run.added.from <= routed.to && endOf(start) >= routed.from,
    );
    if (!inItsWay) ledger.violated(`single ${order} started no run, though none went on`);
  }
}

/** A run ends soon after another one replaced it, and none is cancelled that none replaced. */
function judgeReplaced(ledger: Ledger, start: Start, later: Start[]): void {
  const [next] = later;
  if (next && endOf(start) > next.run.added.to + longestDelayMs)
    ledger.violated(`${nameOf(start)} went on after ${nameOf(next)} had replaced it`);
  const isReplaced = later.some(({ run }) => run.added.from <= endOf(start));
  if (start.run.end?.status === "cancelled" && !isReplaced)
    ledger.violated(`${nameOf(start)} was cancelled, though nothing replaced it`);
}
