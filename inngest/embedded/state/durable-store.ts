import type { RunStorage } from "../store/storage";
import type { DurableStore } from "../store/store";
import { appendEvents } from "./append-events";
import { checkpoint } from "./checkpoint";
import { cancelRun, rerunRun } from "./control-run";
import { fireDue } from "./fire-due";
import { loadRun } from "./load-run";
import { routeEvents } from "./route-events";
import { settle } from "./settle";
import { sweep } from "./sweep";

/** The engine's state on any storage. */
export const makeDurableStore = (storage: RunStorage): DurableStore => ({
  events: {
    append: (events) => appendEvents(storage, events),
    route: (limit) => routeEvents(storage, limit),
  },
  queue: storage.queue,
  state: {
    load: (lease) => loadRun(storage, lease),
    checkpoint: (lease, steps) => checkpoint(storage, lease, steps),
    settle: (lease, outcome) => settle(storage, lease, outcome),
  },
  schedule: { fireDue: (limit) => fireDue(storage, limit) },
  functions: storage.functions,
  control: {
    cancel: (runId) => cancelRun(storage, runId),
    rerun: (runId, options) => rerunRun(storage, runId, options),
  },
  upkeep: { sweep: (keep, pace) => sweep(storage, keep, pace) },
  signals: storage.signals,
});
