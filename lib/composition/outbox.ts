import { type Database, databaseFor, databaseUrlFor } from "@/db/client";
import { listen } from "@/db/listen";
import { type OutboxTable, pruneOutbox, relayOutbox } from "@/db/outbox";
import { accessOutbox } from "@/db/schema/access";
import { accountsOutbox } from "@/db/schema/accounts";
import { analysesOutbox } from "@/db/schema/analyses";
import { documentsOutbox } from "@/db/schema/documents";
import { privacyOutbox } from "@/db/schema/privacy";
import { webhooksOutbox } from "@/db/schema/webhooks";
import { auditEventName } from "@/lib/kernel/audit";
import type { DurableEvent } from "@/lib/platform/queue/port";
import { audit } from "./audit";
import { durable } from "./durable";
import { gatherChanges } from "./gather-changes";
import { log } from "./log";

/** A signal tells of new events, so that looking without one only makes up for a signal that got lost… */
const pollMs = 20_000;
/** …or for an engine that could not take them. */
const retryMs = 1_000;
const keepDays = 7;

type Outbox = {
  name: "access" | "accounts" | "analyses" | "documents" | "privacy" | "webhooks";
  table: OutboxTable;
};
const outboxes: Outbox[] = [
  { name: "access", table: accessOutbox },
  { name: "accounts", table: accountsOutbox },
  { name: "analyses", table: analysesOutbox },
  { name: "documents", table: documentsOutbox },
  { name: "privacy", table: privacyOutbox },
  { name: "webhooks", table: webhooksOutbox },
];

export type OutboxRelay = {
  /** Waits for the batch being sent, then stops. */
  stop(): Promise<void>;
};

/** Sends until the outbox is empty. An engine that is down leaves the rows where they are, for the next look. */
async function drain(database: Database, table: OutboxTable, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && (await relayOutbox(database, table, handOver)) > 0);
}

/** Notes go into the audit log, whatever the engine does; everything else goes to the engine, changed documents as one event. */
async function handOver(events: DurableEvent[]): Promise<void> {
  const isNote = ({ name }: DurableEvent) => name === auditEventName;
  await audit().append(events.filter(isNote).map(({ data }) => data));
  const others = gatherChanges(events.filter((event) => !isNote(event)));
  if (others.length > 0) await durable().queue.send(others);
}

/** Looks at an outbox whenever it is signalled, and now and then besides; one look at a time. */
function startRelay({ name, table }: Outbox): OutboxRelay & { wake(): void } {
  const database = databaseFor(name);
  let stopped = false;
  let wanted = true;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const lookIn = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(look, ms);
  };
  const look = () => {
    wanted = true;
    running = running.then(async () => {
      if (stopped || !wanted) return;
      wanted = false;
      try {
        await drain(database, table, () => stopped);
        lookIn(pollMs);
      } catch (error) {
        log().warn("events wait in the outbox", { outbox: name, error });
        lookIn(retryMs);
      }
    });
  };
  look();
  return {
    wake: look,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Starts the relay of every outbox in this process. Any number of processes may relay: they share the rows. */
export async function startOutboxRelays(): Promise<OutboxRelay> {
  const relays = outboxes.map(startRelay);
  const wakeAll = () => {
    for (const relay of relays) relay.wake();
  };
  const urls = new Set(outboxes.map(({ name }) => databaseUrlFor(name)));
  const listeners = await Promise.all([...urls].map((url) => listen(url, "elysia_outbox", wakeAll, wakeAll)));
  return {
    stop: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
      await Promise.all(relays.map((relay) => relay.stop()));
    },
  };
}

/** Forgets sent events after a week. */
export async function pruneOutboxes(): Promise<void> {
  await Promise.all(outboxes.map(({ name, table }) => pruneOutbox(databaseFor(name), table, keepDays)));
}
