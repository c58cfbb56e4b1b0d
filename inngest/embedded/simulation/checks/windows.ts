import { eventKeyHours } from "../../limits";
import type { Ledger } from "../ledger";
import { rate, throttle } from "../scripts/limited";
import { byKey, type Evidence, nameOf, type Start, startsOf } from "./evidence";

const hourMs = 3_600_000;

/** Idempotency, rate limits and throttles: never more starts than allowed, and never fewer than there is room for. */
export function judgeWindows({ ledger }: Evidence): void {
  judgeWindow(ledger, "once", { limit: 1, periodMs: eventKeyHours * hourMs });
  judgeWindow(ledger, "rated", rate);
  for (const starts of byKey(startsOf(ledger, "throttled"))) judgeThrottle(ledger, starts);
}

/** A window begins with the first start that is in none. */
function judgeWindow(
  ledger: Ledger,
  functionId: string,
  { limit, periodMs }: { limit: number; periodMs: number },
): void {
  const starts = startsOf(ledger, functionId);
  for (const alike of byKey(starts)) {
    const longestMs = Math.max(...alike.map(({ run }) => run.added.to - run.added.from));
    let window: Start[] = [];
    for (const start of alike) {
      const [first] = window;
      // Windows begin within a transaction, so that they may seem nearer to one another than they are.
      if (!first || start.run.added.to >= first.run.added.to + periodMs - longestMs) window = [];
      window.push(start);
      if (window.length > limit) ledger.violated(`${nameOf(start)} started beyond its limit`);
    }
  }
  const started = new Set(starts.map(({ event }) => event.id));
  for (const event of ledger.history.named(functionId)) {
    const { routed, key, id } = event;
    if (started.has(id) || !routed) continue;
    const before = starts.filter(
      ({ run, event: other }) =>
        other.key === key && run.added.from <= routed.to && run.added.to >= routed.from - periodMs,
    );
    if (before.length < limit) ledger.violated(`${functionId} ${event.order} was refused with room for it`);
  }
}

/** By the generic cell rate algorithm, reckoned with the earliest times that the starts can have had. */
function judgeThrottle(ledger: Ledger, starts: Start[]): void {
  const intervalMs = throttle.periodMs / throttle.limit;
  const capacityMs = (throttle.limit + throttle.burst) * intervalMs;
  let arrivesAt = 0;
  for (const start of starts) {
    const { added, firstClaimAt } = start.run;
    arrivesAt = Math.max(arrivesAt, added.from) + intervalMs;
    if (firstClaimAt !== null && firstClaimAt < arrivesAt - capacityMs - 1)
      ledger.violated(`${nameOf(start)} began ${arrivesAt - capacityMs - firstClaimAt} ms before its turn`);
  }
}
