import { openResilientSql } from "@/db/resilient-sql";
import { createRunnerFetch } from "@/inngest/embedded/fetch";
import { startEmbeddedWorker } from "@/inngest/embedded/worker";
import { apps } from "./apps/all";
import { type Ledger, openLedger } from "./ledger";
import { persistently } from "./patience";
import { keys } from "./settings";
import type { WorkerMessage, WorkerOptions } from "./worker-options";

/** One worker process under attack. It tells its parent what it does and what it warns of. */
const options: WorkerOptions = JSON.parse(process.argv[2] ?? "{}");
const app = apps[options.app];
if (!app) throw new Error(`there is no app "${options.app}"`);

const tell = (message: WorkerMessage) => process.send?.(message);
const sql = openResilientSql(options.databaseUrl, {
  max: options.concurrency + 3,
  connect_timeout: 5,
  onnotice: () => {},
});
const ledger = openLedger(sql);
let steps = 0;
const counted: Ledger = {
  ...ledger,
  effect: async (key, amount) => {
    const given = await persistently(() => ledger.effect(key, amount));
    steps += 1;
    tell({ kind: "worked", steps });
    return given;
  },
};
const warn = (_: object, message: string) => tell({ kind: "warning", message });
const { backoffMs } = options;
const worker = await startEmbeddedWorker({
  sql,
  handler: app({
    keys,
    runnerFetch: createRunnerFetch({ sql, ...keys }),
    ledger: counted,
    stepMs: options.stepMs,
  }),
  signingKey: keys.signingKey,
  concurrency: options.concurrency,
  leaseMs: options.leaseMs,
  pollMs: 500,
  backoff: backoffMs === undefined ? undefined : () => backoffMs,
  log: { info: () => {}, warn, error: warn },
});
tell({ kind: "ready" });
process.on("SIGTERM", async () => {
  await worker.stop();
  await sql.end({ timeout: 2 });
  process.exit(0);
});

// Whoever started this is gone: nobody would end it.
process.on("disconnect", () => process.exit(1));
