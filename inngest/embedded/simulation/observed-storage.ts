import type { RunStorage } from "../store/storage";
import type { Ledger } from "./ledger";
import { observedTransaction } from "./observed-transaction";

/** A storage whose every commit is written down in the ledger. */
export function observedStorage(storage: RunStorage, ledger: Ledger, now: () => number): RunStorage {
  return {
    ...storage,
    transact: async (work) => {
      let facts: (() => void)[] = [];
      const result = await storage.transact((tx) => {
        facts = [];
        return work(observedTransaction(tx, { ledger, now, begun: now(), fact: (fact) => facts.push(fact) }));
      });
      for (const fact of facts) fact();
      return result;
    },
    appendEvents: async (events) => {
      const from = now();
      const stored = await storage.appendEvents(events);
      for (const event of events) {
        if (stored.get(event.id) !== event.id) continue;
        ledger.waitingEvents.add(event.id);
        ledger.history.stored(event, { from, to: now() });
      }
      return stored;
    },
    readRun: async (lease) => {
      const from = now();
      const run = await storage.readRun(lease);
      if (run) {
        ledger.accepted(lease, "a reading");
        ledger.read(lease.runId, run.steps, { from, to: now() });
      }
      return run;
    },
    saveCheckpoint: async (lease, steps, bytes) => {
      const size = await storage.saveCheckpoint(lease, steps, bytes);
      if (size) {
        ledger.accepted(lease, "a checkpoint");
        ledger.checkpointed(lease.runId, steps);
      }
      return size;
    },
    queue: {
      ...storage.queue,
      claim: async (...request) => {
        const claims = await storage.queue.claim(...request);
        ledger.claimed(claims);
        return claims;
      },
      releaseUnheld: async (...request) => {
        const released = await storage.queue.releaseUnheld(...request);
        for (const lease of released) ledger.released(lease);
        return released;
      },
    },
  };
}
