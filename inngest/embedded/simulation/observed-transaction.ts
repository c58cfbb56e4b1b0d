import type { StateTransaction } from "../store/transaction";
import type { Moment } from "./history";
import type { Ledger } from "./ledger";

type Observation = {
  ledger: Ledger;
  now: () => number;
  /** When the transaction began. */
  begun: number;
  /** Keeps what becomes true when the transaction commits. */
  fact(fact: () => void): void;
};

/** A transaction whose changes become facts when it commits. */
export function observedTransaction(
  tx: StateTransaction,
  { ledger, now, begun, fact }: Observation,
): StateTransaction {
  const moment = (): Moment => ({ from: begun, to: now() });
  return {
    ...tx,
    addRuns: async (runs) => {
      const started = await tx.addRuns(runs);
      const fresh = new Set(started);
      for (const run of runs) if (fresh.has(run.id)) fact(() => ledger.addRun(run, moment()));
      return started;
    },
    addRunEvents: async (runId, eventIds) => {
      await tx.addRunEvents(runId, eventIds);
      fact(() => ledger.runs.get(runId)?.eventIds.push(...eventIds));
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
      const at = now();
      const job = await tx.postponeJob(lease, until);
      if (job) fact(() => ledger.accepted(lease, "an error"));
      if (job) fact(() => ledger.postponed(lease, at));
      return job;
    },
    dropJobs: async (runId) => {
      await tx.dropJobs(runId);
      fact(() => ledger.jobsDropped(runId));
    },
    recordSteps: async (runId, base, steps, job) => {
      const changed = await tx.recordSteps(runId, base, steps, job);
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
      fact(() => ledger.history.stored(event, moment()));
      if (!routed) fact(() => ledger.failureTold(event.id, id));
      return at;
    },
    addWait: async (wait) => {
      const from = now();
      await tx.addWait(wait);
      const began = { from, to: now() };
      fact(() => ledger.history.began(wait, began));
    },
    markRouted: async (eventIds) => {
      await tx.markRouted(eventIds);
      fact(() => {
        ledger.history.routed(eventIds, moment());
        for (const id of eventIds) ledger.waitingEvents.delete(id);
      });
    },
  };
}
