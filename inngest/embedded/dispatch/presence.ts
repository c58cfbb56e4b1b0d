import { checkInMs } from "../limits";
import type { QueueStore, WorkerRecord } from "../store/store";
import { type Runtime, within } from "./runtime";
import type { RunnerLog } from "./worker-loop";

const goodbyeMs = 2000;

export type PresenceOptions = {
  store: { queue: Pick<QueueStore, "checkIn" | "checkOut"> };
  runtime: Runtime;
  log: RunnerLog;
};

/**
 * Tells the store that a worker is there, at once and every ten seconds, whether it works or waits.
 * @returns what ends it, and says goodbye; a store that cannot be reached forgets the worker by itself
 */
export function keepPresent({ store, runtime, log }: PresenceOptions, worker: WorkerRecord) {
  let stopped = false;
  let cancel = () => {};
  const tell = (what: Promise<void>) =>
    what.catch((error: unknown) =>
      log.warn({ err: error, worker: worker.name }, "the worker could not tell that it is there"),
    );
  const beat = async (): Promise<void> => {
    await tell(store.queue.checkIn(worker));
    if (stopped) return;
    cancel = runtime.after(checkInMs, () => {
      last = beat();
    });
  };
  let last = beat();
  return {
    stop: async (): Promise<void> => {
      stopped = true;
      cancel();
      const goodbye = last.then(() => tell(store.queue.checkOut(worker.name)));
      await within(runtime, goodbye, goodbyeMs, () => {});
    },
  };
}
