import { monitorEventLoopDelay } from "node:perf_hooks";
import { serve } from "inngest/edge";
import { closeDatabases, openSql } from "@/db/client";
import { analysisPipeline } from "@/lib/composition/analysis-pipeline";
import { durable } from "@/lib/composition/durable";
import { englishGrammar } from "@/lib/composition/english-grammar";
import { log } from "@/lib/composition/log";
import { startMaintenance } from "@/lib/composition/maintenance";
import { startOutboxRelays } from "@/lib/composition/outbox";
import { closeSharedSandbox } from "@/lib/composition/sandbox";
import { texts } from "@/lib/composition/texts";
import { env, requireSetting } from "@/lib/config/env";
import type { LogFields } from "@/lib/platform/log/port";
import packageJson from "@/package.json";
import { connectEmbeddedEngine, embeddedKeys, inngest } from "./client";
import { watchDrain } from "./drain-watch";
import { createRunnerFetch } from "./embedded/fetch";
import { startEmbeddedWorker } from "./embedded/worker";
import { functions } from "./functions/all";

export type Part = { name: string; stop(): unknown };

/** The runner's log takes its fields first. */
const inOrder = (write: (message: string, fields: LogFields) => void) => (fields: object, message: string) =>
  write(message, { ...fields });

const dayMs = 86_400_000;

/** Null, for ever, where a setting says 0. */
const keptMs = (days: number): number | null => (days === 0 ? null : days * dayMs);

/** Runs the durable functions in this process, by the embedded runner. */
async function startRunner(): Promise<Part[]> {
  const { WORKER_CONCURRENCY: concurrency, EMBEDDED_DRAIN: drains } = env();
  const signingKey = requireSetting("INNGEST_SIGNING_KEY");
  const sql = openSql(requireSetting("DATABASE_URL"), concurrency + 2);
  connectEmbeddedEngine(createRunnerFetch({ ...embeddedKeys, sql }));
  await analysisPipeline().engine.warm();
  const worker = await startEmbeddedWorker({
    sql,
    signingKey,
    concurrency,
    version: packageJson.version,
    keep: { endedMs: keptMs(env().RUNS_KEPT_DAYS), failedMs: keptMs(env().FAILED_RUNS_KEPT_DAYS) },
    schedules: !drains,
    handler: serve({ client: inngest, functions }),
    log: { info: inOrder(log().info), warn: inOrder(log().warn), error: inOrder(log().error) },
  });
  return [
    { name: "runner", stop: () => worker.stop() },
    { name: "engines", stop: () => analysisPipeline().engine.close() },
    { name: "texts", stop: () => texts().close() },
    { name: "sandbox", stop: closeSharedSandbox },
    { name: "English grammar", stop: () => englishGrammar().close() },
    { name: "connections", stop: () => sql.end({ timeout: 5 }) },
  ];
}

/** Logs how long the event loop was held up, each minute. @returns the part that logs it a last time */
function watchEventLoop(): Part {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const report = () => {
    log().info("event loop", {
      lagP99Ms: Math.round(delay.percentile(99) / 1e6),
      lagMaxMs: Math.round(delay.max / 1e6),
    });
    delay.reset();
  };
  const timer = setInterval(report, 60_000);
  return {
    name: "event loop watch",
    stop: () => {
      clearInterval(timer);
      report();
    },
  };
}

/**
 * What brings the engine work: the outboxes' relays, and for a worker that drains the embedded engine nothing. New events
 * are left to the workers of the engine that takes its place.
 */
async function startIntake(): Promise<Part> {
  if (env().EMBEDDED_DRAIN) return { name: "drain watch", stop: watchDrain() };
  const relays = await startOutboxRelays();
  return { name: "outbox relays", stop: () => relays.stop() };
}

/**
 * Starts the worker's parts in this process, in order.
 * @returns the parts in the order in which they are stopped: first what takes work
 */
export async function startWorkerParts(): Promise<Part[]> {
  const stopMaintenance = await startMaintenance();
  const intake = await startIntake();
  const runner = durable().engine === "embedded" ? await startRunner() : [];
  return [
    { name: "maintenance", stop: stopMaintenance },
    intake,
    ...runner,
    watchEventLoop(),
    { name: "durable engine", stop: () => durable().close() },
    { name: "databases", stop: closeDatabases },
  ];
}

/** Stops parts one after the other. One that fails is logged and does not keep the others from stopping. */
export async function stopParts(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    try {
      await part.stop();
    } catch (error) {
      log().warn("a part did not stop in order", { part: part.name, error });
    }
  }
}
