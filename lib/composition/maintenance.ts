import { databaseFor } from "@/db/client";
import { env } from "@/lib/config/env";
import { makeEnsurePartitions } from "@/lib/features/analyses/adapters/partitions.drizzle";
import { makePruneRecordedRuns } from "@/lib/platform/runs/adapters/prune-recorded-runs.drizzle";
import { access } from "./access";
import { accounts } from "./accounts";
import { sweepGateway } from "./gateway";
import { log } from "./log";
import { organisations } from "./organisations";
import { pruneOutboxes } from "./outbox";
import { privacy } from "./privacy";
import { usage } from "./usage";

const everyMs = 6 * 60 * 60 * 1000;
/** Counters live for a minute, and there is one for each address that comes by. */
const sweepEveryMs = 5 * 60 * 1000;

async function maintain(): Promise<void> {
  const made = await makeEnsurePartitions(databaseFor("analyses"))();
  if (made > 0) log().info("partitions were made", { made });
  await pruneOutboxes();
  await access().prune();
  await accounts().prune();
  await privacy().sweepExports();
  await organisations().prune();
  await usage().prune();
  const { RUNS_KEPT_DAYS: days, FAILED_RUNS_KEPT_DAYS: failedDays } = env();
  const forgotten = await makePruneRecordedRuns(databaseFor("operations"))({ days, failedDays });
  if (forgotten > 0) log().info("recorded runs were forgotten", { forgotten });
}

/**
 * Keeps the tables in order, at once and every six hours: months ahead in the history, old rows out of the outboxes,
 * the accounts and what gives access, and out of what was recorded of an Inngest server's runs.
 * The first time must succeed, since results cannot be saved without a partition.
 * @returns a function that stops it
 */
export async function startMaintenance(): Promise<() => void> {
  await maintain();
  const timer = setInterval(() => {
    maintain().catch((error: unknown) => log().error("maintenance failed", { error }));
  }, everyMs);
  const sweeping = setInterval(() => {
    sweepGateway().catch((error: unknown) => log().error("sweeping failed", { error }));
  }, sweepEveryMs);
  return () => {
    clearInterval(timer);
    clearInterval(sweeping);
  };
}
