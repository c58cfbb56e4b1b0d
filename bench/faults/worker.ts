import { createRunnerFetch } from "@/inngest/embedded/fetch";
import { openResilientSql } from "@/inngest/embedded/store/postgres/resilient-sql";
import { faultHandler, type KeyedEffect } from "@/inngest/embedded/testing/fault-functions";
import { startEmbeddedWorker } from "@/inngest/embedded/worker";
import { keyedEffect } from "./effects";
import { concurrency, keys, leaseMs, stepMs } from "./settings";

const databaseUrl = process.argv[2] ?? "";

/** One worker process under attack. It tells its parent what it does and what it warns of. */
const sql = openResilientSql(databaseUrl, {
  max: concurrency + 3,
  connect_timeout: 5,
  onnotice: () => {},
});
const runnerFetch = createRunnerFetch({ sql, ...keys });
const effect = keyedEffect(sql);
let steps = 0;
const counted: KeyedEffect = async (key, amount) => {
  const given = await effect(key, amount);
  steps += 1;
  process.send?.({ kind: "worked", steps });
  return given;
};
const worker = await startEmbeddedWorker({
  sql,
  handler: faultHandler(keys, runnerFetch, counted, stepMs),
  signingKey: keys.signingKey,
  concurrency,
  leaseMs,
  pollMs: 500,
  backoff: () => 100,
  log: {
    info: () => {},
    warn: (_, message) => process.send?.({ kind: "warning", message }),
    error: (_, message) => process.send?.({ kind: "warning", message }),
  },
});
process.on("SIGTERM", async () => {
  await worker.stop();
  await sql.end({ timeout: 2 });
  process.exit(0);
});

// Whoever started this is gone: nobody would end it.
process.on("disconnect", () => process.exit(1));
