import type { AwaitedEvent } from "../store/outcome";
import type { WaitKey } from "../store/transaction";

/** When something happened that took a little: not before `from`, not after `to`. Milliseconds since 1970. */
export type Moment = { from: number; to: number };

export type KnownEvent = {
  id: string;
  name: string;
  /** What limits and conditions go by. */
  key: string | undefined;
  order: string | undefined;
  /** As its sender told it. */
  ts: number | undefined;
  cron: string | undefined;
  stored: Moment;
  routed: Moment | null;
};

export type KnownWait = WaitKey & {
  kind: "step" | "cancel";
  eventName: string;
  /** Whether only events with the key of the run's own event will do. */
  isKeyed: boolean;
  began: Moment;
  until: Moment;
};

/** The events and waits that the store committed, and when: what the checks of a schedule's end go by. */
export class History {
  readonly events = new Map<string, KnownEvent>();
  readonly waits: KnownWait[] = [];

  stored({ id, name, body }: { id: string; name: string; body: string }, stored: Moment): void {
    const { data, ts } = JSON.parse(body);
    const { key, order, cron } = data;
    this.events.set(id, { id, name, key, order, cron, ts, stored, routed: null });
  }

  routed(eventIds: string[], moment: Moment): void {
    for (const id of eventIds) {
      const event = this.events.get(id);
      if (event) event.routed = moment;
    }
  }

  /** A wait was written within this moment. */
  began(
    {
      runId,
      stepId,
      kind,
      eventName,
      condition,
      until,
    }: WaitKey & AwaitedEvent & { kind: "step" | "cancel" },
    began: Moment,
  ): void {
    const lengthMs = "afterMs" in until ? until.afterMs : 0;
    const end = { from: began.from + lengthMs, to: began.to + lengthMs };
    this.waits.push({ runId, stepId, kind, eventName, isKeyed: condition !== null, began, until: end });
  }

  /** Events of a name, in the order of their storing. */
  named(name: string): KnownEvent[] {
    return [...this.events.values()].filter((event) => event.name === name);
  }
}
