import type { RunStorage } from "../store/storage";
import type { StateTransaction } from "../store/transaction";
import type { Ledger } from "./ledger";

/** A storage whose every commit is written down in the ledger. */
export function observedStorage(storage: RunStorage, ledger: Ledger): RunStorage {
  return {
    ...storage,
    transact: async (work) => {
      let facts: (() => void)[] = [];
      const result = await storage.transact((tx) => {
        facts = [];
        return work(observed(tx, ledger, (fact) => facts.push(fact)));
      });
      for (const fact of facts) fact();
      return result;
    },
    appendEvents: async (events) => {
      const stored = await storage.appendEvents(events);
      for (const [given, kept] of stored) if (given === kept) ledger.waitingEvents.add(kept);
      return stored;
    },
    readRun: async (lease) => {
      const run = await storage.readRun(lease);
      if (run) {
        ledger.accepted(lease, "a reading");
        ledger.read(lease.runId, run.steps);
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

/** A transaction whose changes become facts when it commits. */
function observed(tx: StateTransaction, ledger: Ledger, fact: (fact: () => void) => void): StateTransaction {
  return {
    ...tx,
    addRuns: async (runs) => {
      const started = await tx.addRuns(runs);
      const fresh = new Set(started);
      for (const run of runs) if (fresh.has(run.id)) fact(() => ledger.addRun(run));
      return started;
    },
    endRun: async (runId, end) => {
      await tx.endRun(runId, end);
      fact(() => ledger.ended(runId, end));
    },
    takeJob: async (lease) => {
      const job = await tx.takeJob(lease);
      if (job) fact(() => ledger.accepted(lease, "an answer"));
      if (job) fact(() => ledger.taken(lease));
      return job;
    },
    postponeJob: async (lease, until) => {
      const job = await tx.postponeJob(lease, until);
      if (job) fact(() => ledger.accepted(lease, "an error"));
      if (job) fact(() => ledger.postponed(lease));
      return job;
    },
    dropJobs: async (runId) => {
      await tx.dropJobs(runId);
      fact(() => ledger.jobsDropped(runId));
    },
    recordSteps: async (runId, base, steps) => {
      const changed = await tx.recordSteps(runId, base, steps);
      const fresh = new Set(changed);
      for (const step of steps) if (fresh.has(step.id)) fact(() => ledger.recorded(runId, step));
      return changed;
    },
    endPendingStep: async (runId, step, position) => {
      const ended = await tx.endPendingStep(runId, step, position);
      if (ended) fact(() => ledger.resolved(runId, step));
      return ended;
    },
    addEvent: async (event, routed) => {
      const at = await tx.addEvent(event, routed);
      const { id } = JSON.parse(event.body);
      if (!routed) fact(() => ledger.failureTold(event.id, id));
      return at;
    },
    markRouted: async (eventIds) => {
      await tx.markRouted(eventIds);
      fact(() => {
        for (const id of eventIds) ledger.waitingEvents.delete(id);
      });
    },
  };
}
