import { type PlantedBug, withTransaction } from "./planted-bug";

/** An event that is routed while a wait is being written is nobody's. */
const noCatchUp: PlantedBug = {
  name: "wait without catch-up",
  needs: "waits",
  inStorage: ({ storage }) =>
    withTransaction(storage, (tx) => ({
      addWait: async (wait) => {
        await tx.addWait(wait);
        await tx.keepWaiting(wait);
      },
    })),
};

/** A wait's end does not look at what came in time and was not routed yet. */
const hastyEnd: PlantedBug = {
  name: "wait ends without a look",
  needs: "waits",
  inStorage: ({ storage }) =>
    withTransaction(storage, (tx) => ({
      eventsForWait: async (key, which, ...page) =>
        which === "unrouted" ? [] : tx.eventsForWait(key, which, ...page),
    })),
};

/** A new wait takes events that came before it. */
const looksBack: PlantedBug = {
  name: "wait looks back",
  needs: "waits",
  inStorage: ({ storage, memory }) =>
    withTransaction(storage, (tx) => ({
      eventsForWait: async (key, which, offset, limit) => {
        const wait = await tx.lockWait(key);
        const events =
          memory?.events.all().filter(({ name }) => which === "all" && name === wait?.eventName) ?? [];
        return events
          .slice(offset, offset + limit)
          .map(({ body, receivedAt }) => ({ body, receivedMs: receivedAt }));
      },
    })),
};

/** A cancelled run's jobs stay in the queue. */
const leavesJobs: PlantedBug = {
  name: "cancel leaves jobs",
  inStorage: ({ storage }) => withTransaction(storage, () => ({ dropJobs: async () => {} })),
};

/** Whoever invoked a run does not hear of its end. */
const silentEnd: PlantedBug = {
  name: "invoker is not told",
  needs: "calls",
  inStorage: ({ storage }) =>
    withTransaction(storage, (tx) => ({
      lockRun: async (runId) => {
        const run = await tx.lockRun(runId);
        return run && { ...run, parentRunId: null };
      },
    })),
};

/** A request to run something again that is repeated, since its answer was lost, is done twice. */
const rerunTwice: PlantedBug = {
  name: "rerun is not once",
  needs: "reruns",
  inStorage: ({ storage }) =>
    withTransaction(storage, (tx) => ({ lockOrigin: (runId) => tx.lockOrigin(runId, false) })),
};

export const eventBugs: PlantedBug[] = [noCatchUp, hastyEnd, looksBack, leavesJobs, silentEnd, rerunTwice];
