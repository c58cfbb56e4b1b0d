import type { DueTime } from "../../store/outcome";
import type { Lease } from "../../store/store";
import { type PlantedBug, withTransaction } from "./planted-bug";

/** Whoever answers for a job is believed, whether it still holds the lease or not. */
const noFence: PlantedBug = {
  name: "no fence",
  inStorage: ({ storage, memory }) => {
    const current = (lease: Lease): Lease => ({
      ...lease,
      token: memory?.jobs.get(lease.jobId)?.leaseToken ?? lease.token,
    });
    const fenceless = withTransaction(storage, (tx) => ({
      takeJob: (lease) => tx.takeJob(current(lease)),
      postponeJob: (lease, until) => tx.postponeJob(current(lease), until),
    }));
    return {
      ...fenceless,
      saveCheckpoint: (lease, steps, bytes) => storage.saveCheckpoint(current(lease), steps, bytes),
    };
  },
};

/** Claims without an answer are not counted: a job that kills its process is tried for ever. */
const noDeathCount: PlantedBug = {
  name: "no death count",
  inStorage: ({ storage }) => ({
    ...storage,
    queue: {
      ...storage.queue,
      claim: async (...request) => {
        const claims = await storage.queue.claim(...request);
        return claims.map((claim) => ({ ...claim, claims: 1 }));
      },
    },
  }),
};

/** What a claim leased whose answer was lost stays leased, and counts as if its process had died. */
const lostClaimsCount: PlantedBug = {
  name: "lost claims count",
  inStorage: ({ storage }) => ({ ...storage, queue: { ...storage.queue, releaseUnheld: async () => [] } }),
};

/** Workers look only when they are told to. */
const notifyWithoutPolling: PlantedBug = {
  name: "notify without polling",
  pollMs: 10 * 24 * 3_600_000,
  inStorage: ({ storage }) => ({ ...storage, queue: { ...storage.queue, nextDueMs: async () => null } }),
};

/** Sleeps and retries are due by the clock of whoever asks for them. */
const localClock: PlantedBug = {
  name: "local clock",
  inProcess: (storage, process) => {
    const byOwnClock = (due: DueTime): DueTime =>
      "at" in due ? due : { at: new Date(process.now() + due.afterMs).toISOString() };
    return withTransaction(storage, (tx) => ({
      postponeJob: (lease, until) => tx.postponeJob(lease, byOwnClock(until)),
      setTimer: (runId, stepId, due) => tx.setTimer(runId, stepId, byOwnClock(due)),
    }));
  },
};

/** Events are marked as routed in a transaction of their own, whether their runs start or not. */
const nonAtomicOutbox: PlantedBug = {
  name: "non-atomic outbox",
  inStorage: ({ storage }) => ({
    ...storage,
    transact: async (work) => {
      let seen: string[] = [];
      try {
        return await storage.transact((tx) =>
          work({
            ...tx,
            lockWaitingEvents: async (limit) => {
              const events = await tx.lockWaitingEvents(limit);
              seen = events.map(({ id }) => id);
              return events;
            },
          }),
        );
      } catch (error) {
        if (seen.length > 0) await storage.transact((tx) => tx.markRouted(seen));
        throw error;
      }
    },
  }),
};

export const queueBugs: PlantedBug[] = [
  noFence,
  noDeathCount,
  lostClaimsCount,
  notifyWithoutPolling,
  localClock,
  nonAtomicOutbox,
];
