import { databaseFor } from "@/db/client";
import { env } from "@/lib/config/env";
import { makeEnsurePartitions } from "@/lib/features/analyses/adapters/partitions.drizzle";
import { systemEverywhere } from "@/lib/kernel/actor";
import { makePruneRecordedRuns } from "@/lib/platform/runs/adapters/prune-recorded-runs.drizzle";
import { access } from "./access";
import { accounts } from "./accounts";
import { sweepGateway } from "./gateway";
import { log } from "./log";
import { organisations } from "./organisations";
import { pruneOutboxes } from "./outbox";
import { privacy } from "./privacy";
import { search } from "./search";
import { texts } from "./texts";
import { uploads } from "./uploads";
import { usage } from "./usage";

const everyMs = 6 * 60 * 60 * 1000;
/** Counters live for a minute, and there is one for each address that comes by. */
const sweepEveryMs = 5 * 60 * 1000;
/** How long what an Elasticsearch missed may wait once it is back. */
const catchUpEveryMs = 20 * 1000;

async function maintain(): Promise<void> {
  const made = await makeEnsurePartitions(databaseFor("analyses"))();
  if (made > 0) log().info("partitions were made", { made });
  await pruneOutboxes();
  await access().prune();
  await accounts().prune();
  await privacy().sweepExports();
  await organisations().prune();
  await usage().prune();
  await uploads().sweep();
  await readMissedTexts();
  const { RUNS_KEPT_DAYS: days, FAILED_RUNS_KEPT_DAYS: failedDays } = env();
  const forgotten = await makePruneRecordedRuns(databaseFor("operations"))({ days, failedDays });
  if (forgotten > 0) log().info("recorded runs were forgotten", { forgotten });
}

/** An engine that is down gets them next time. */
async function readMissedTexts(): Promise<void> {
  try {
    const asked = await texts().reading.requestMissed(systemEverywhere);
    if (asked > 0) log().info("texts of which nothing was known are read", { asked });
  } catch (error) {
    log().warn("texts of which nothing is known could not be asked for", { error });
  }
}

async function catchUpSearch(): Promise<void> {
  try {
    const written = await search().upkeep.catchUp();
    if (written > 0) log().info("the search server was given what it had missed", { written });
  } catch (error) {
    log().warn("the search server could not be given what it missed", { error });
  }
}

/**
 * Keeps the tables in order, at once and every six hours: months ahead in the history, old rows out of the outboxes,
 * the accounts and what gives access, uploads that nobody goes on with, and out of what was recorded of an Inngest server's runs.
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
  let isCatchingUp = false;
  const catchingUp = setInterval(() => {
    if (isCatchingUp) return;
    isCatchingUp = true;
    void catchUpSearch().finally(() => {
      isCatchingUp = false;
    });
  }, catchUpEveryMs);
  return () => {
    clearInterval(timer);
    clearInterval(sweeping);
    clearInterval(catchingUp);
  };
}
