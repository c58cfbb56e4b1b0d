import type { RunStorage } from "../store/storage";
import { fireBatches } from "./fire-batches";
import { fireDebounces } from "./fire-debounces";
import { fireSchedules } from "./fire-schedules";
import { fireTimers } from "./fire-timers";

/** Does what waits for a time that has come; see `ScheduleStore.fireDue`. */
export async function fireDue(storage: RunStorage, limit: number): Promise<number> {
  const due = await storage.findDue(limit);
  const timers = await fireTimers(storage, due.timers);
  const schedules = due.schedules ? await fireSchedules(storage, limit) : 0;
  const debounces = due.debounces ? await fireDebounces(storage, limit) : 0;
  const batches = due.batches ? await fireBatches(storage, limit) : 0;
  return timers + schedules + debounces + batches;
}
