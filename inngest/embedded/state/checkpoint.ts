import type { RecordedStep, SerialisedError } from "../store/outcome";
import type { RunStorage } from "../store/storage";
import type { Lease, Verdict } from "../store/store";
import { executedRows } from "./result-rows";
import { exceededRunLimit, measure } from "./run-limits";
import { settle } from "./settle";

/**
 * Records steps under a lease that goes on; see `StateStore.checkpoint`. A repeated checkpoint, after an answer that got
 * lost, changes nothing and is accepted.
 */
export async function checkpoint(storage: RunStorage, lease: Lease, steps: RecordedStep[]): Promise<Verdict> {
  const rows = executedRows(steps);
  const measured = measure(rows);
  if ("tooLarge" in measured) return endRun(storage, lease, measured.tooLarge);
  const run = await storage.saveCheckpoint(lease, rows, measured.bytes);
  if (!run) return "stale";
  const exceeded = exceededRunLimit(run);
  return exceeded ? endRun(storage, lease, exceeded) : "accepted";
}

/** The run ends here; `stale` tells the SDK to stop. */
async function endRun(storage: RunStorage, lease: Lease, error: SerialisedError): Promise<Verdict> {
  await settle(storage, lease, { kind: "failed", recorded: [], error });
  return "stale";
}
