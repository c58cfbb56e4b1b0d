import type { KnownEvent } from "../history";
import { clockStepMs, type KnownRun, type Ledger } from "../ledger";
import { batch } from "../scripts/limited";
import type { Evidence } from "./evidence";

const functionId = "batched";

/** Each event is in one run with others of its key; a run has no more than its limit, and waits for fewer. */
export function judgeBatches({ ledger }: Evidence): void {
  const seen = new Set<string>();
  for (const run of batchesOf(ledger)) {
    const events = run.eventIds.flatMap((id) => ledger.history.events.get(id) ?? []);
    const problem = batchProblem(run, events);
    if (problem) ledger.violated(`run ${run.id} of a batch ${problem}`);
    for (const { id, order } of events) {
      if (seen.has(id)) ledger.violated(`the event ${order} is in two batches`);
      seen.add(id);
    }
  }
}

/** Events that are in no batch. */
export function unbatchedEvents(ledger: Ledger): KnownEvent[] {
  const batched = new Set(batchesOf(ledger).flatMap(({ eventIds }) => eventIds));
  return ledger.history.named(functionId).filter(({ id }) => !batched.has(id));
}

const batchesOf = ({ runs }: Ledger): KnownRun[] =>
  [...runs.values()].filter((run) => run.functionId === functionId && run.origin === "event");

function batchProblem({ added }: KnownRun, events: KnownEvent[]): string | null {
  if (new Set(events.map(({ key }) => key)).size !== 1) return "has events of several keys";
  if (events.length > batch.maxSize) return `has ${events.length} events`;
  if (events.length === batch.maxSize) return null;
  const begun = Math.min(...events.map(({ routed }) => routed?.from ?? added.to));
  return added.to < begun + batch.timeoutMs - clockStepMs
    ? "started before it was full and its time over"
    : null;
}
