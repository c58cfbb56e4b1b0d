import { durable } from "@/lib/composition/durable";
import { log } from "@/lib/composition/log";
import type { RunLog } from "@/lib/platform/runs/port";

const everyMs = 30_000;
/** More than these are counted as "at least". */
const counted = 100;

/** How many runs of the embedded engine have not ended: queued, running, and those that sleep or wait. */
async function countLeft(runs: RunLog): Promise<{ left: number; atLeast: boolean }> {
  const pages = await Promise.all(
    (["queued", "running"] as const).map((status) => runs.list({ status, limit: counted })),
  );
  return {
    left: pages.reduce((sum, { items }) => sum + items.length, 0),
    atLeast: pages.some(({ next }) => next !== undefined),
  };
}

async function report(): Promise<void> {
  const { left, atLeast } = await countLeft(durable().runs);
  if (left > 0) log().info("the embedded engine drains", { left, atLeast });
  else log().info("no run of the embedded engine is left: the workers that drain it can be stopped");
}

/**
 * Logs every half a minute how many runs are left. Not at once: events that came before the start have no runs yet.
 * @returns a function that stops it
 */
export function watchDrain(): () => void {
  const look = () => {
    report().catch((error: unknown) => log().warn("the runs that are left could not be counted", { error }));
  };
  const timer = setInterval(look, everyMs);
  return () => clearInterval(timer);
}
