import type { Ledger } from "../ledger";
import { type Plan, stormMs } from "../plan/plan";
import { crons } from "../scripts/limited";
import { unbatchedEvents } from "./batches";
import { lostEvents } from "./debounces";
import { isOverdue } from "./ticks";

/** A schedule with crons goes on for so long: a missed tick is followed by others. */
const cronsMs = stormMs + 70_000;

/** Whether all that was sent has come to its end, and nothing more follows from it. */
export function isSettled(state: {
  plan: Pick<Plan, "features">;
  ledger: Ledger;
  begin: number;
  now: number;
}): boolean {
  const { plan, ledger, begin, now } = state;
  if (ledger.waitingEvents.size > 0 || ledger.openRuns.size > 0) return false;
  if (plan.features.includes("debounces") && lostEvents(ledger).length > 0) return false;
  if (plan.features.includes("batches") && unbatchedEvents(ledger).length > 0) return false;
  if (!plan.features.includes("crons")) return true;
  return now > begin + cronsMs && !isOverdue(ledger, [...crons.keys()], begin, now);
}
