import type { Client } from "../client";
import type { Effects } from "../effects";
import type { Fault } from "../faults";
import type { KnownEvent, Moment } from "../history";
import type { KnownRun, Ledger } from "../ledger";
import type { Plan } from "../plan/plan";

export type Evidence = {
  plan: Plan;
  ledger: Ledger;
  effects: Effects;
  client: Pick<Client, "eventIds" | "cancelled" | "repeated">;
  faults: ReadonlyMap<number, Fault>;
};

/** A run that an event or a tick started, and that event. */
export type Start = { run: KnownRun; event: KnownEvent };

/** The runs of a function that events or ticks started, in the order of their commits. */
export function startsOf({ runs, history }: Ledger, functionId: string): Start[] {
  return [...runs.values()]
    .filter((run) => run.functionId === functionId && run.origin === "event")
    .flatMap((run) => {
      const event = history.events.get(run.eventId);
      return event ? [{ run, event }] : [];
    })
    .sort((a, b) => a.run.added.to - b.run.added.to);
}

/** What shares a key, together. */
export const byKey = <Item extends { event: KnownEvent } | KnownEvent>(items: Item[]): Item[][] => [
  ...Map.groupBy(items, (item) => ("event" in item ? item.event.key : item.key)).values(),
];

/** Whether one certainly happened before the other. */
export const isBefore = (earlier: Moment, later: Moment): boolean => earlier.to < later.from;

/** A time by the schedule's clock, in words. */
export const nameOf = ({ run, event }: Start): string => `${run.functionId} ${event.order ?? event.ts}`;
