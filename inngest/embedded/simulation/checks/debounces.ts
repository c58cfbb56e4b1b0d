import type { KnownEvent } from "../history";
import { clockStepMs, type Ledger } from "../ledger";
import { debounce } from "../scripts/limited";
import { byKey, type Evidence, isBefore, nameOf, type Start, startsOf } from "./evidence";

const functionId = "debounced";

/** One run for events that come together, with the last one, and not before it is quiet. */
export function judgeDebounces({ ledger }: Evidence): void {
  for (const event of lostEvents(ledger))
    ledger.violated(`the debounced event ${event.order} started no run`);
  const events = ledger.history.named(functionId);
  for (const starts of byKey(startsOf(ledger, functionId)))
    for (const [index, start] of starts.entries()) {
      const problem = startProblem(start, starts[index - 1], events);
      if (problem) ledger.violated(`${nameOf(start)} ${problem}`);
    }
}

/** Events of which no run tells: neither their own, nor one of an event that is not older. */
export function lostEvents(ledger: Ledger): KnownEvent[] {
  const starts = startsOf(ledger, functionId);
  return ledger.history
    .named(functionId)
    .filter(
      (event) =>
        !starts.some(
          ({ run, event: last }) =>
            last.key === event.key &&
            run.added.to >= (event.routed?.from ?? Number.POSITIVE_INFINITY) &&
            !isBefore(last.stored, event.stored),
        ),
    );
}

function startProblem({ run, event }: Start, before: Start | undefined, events: KnownEvent[]): string | null {
  const begins = before?.run.added.from ?? 0;
  if (!event.routed || event.routed.to < begins) return "started with an event of the run before it";
  const burst = events.flatMap(({ key, routed }) =>
    routed && key === event.key && routed.to >= begins && routed.from <= run.added.to ? [routed] : [],
  );
  const latestAt = Math.min(...burst.map(({ from }) => from)) + debounce.timeoutMs;
  for (const routed of burst) {
    const wasSeen = routed.to < run.added.from && routed.from > (before?.run.added.to ?? 0);
    const quietAt = Math.min(routed.from + debounce.periodMs, latestAt);
    if (wasSeen && run.added.to < quietAt - clockStepMs)
      return `started ${quietAt - run.added.to} ms too early`;
  }
  return null;
}
