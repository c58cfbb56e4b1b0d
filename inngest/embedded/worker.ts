import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { type Backoff, serverBackoff } from "./dispatch/backoff";
import { persistently } from "./dispatch/persistently";
import { keepPresent } from "./dispatch/presence";
import { systemRuntime } from "./dispatch/runtime";
import { Sweeper } from "./dispatch/sweeper";
import { type RunnerLog, WorkerLoop } from "./dispatch/worker-loop";
import { protocolCaller } from "./protocol/caller";
import { type Handler, readFunctions } from "./protocol/sync";
import type { RunnerSql } from "./store/postgres/connection";
import { openPostgresStore } from "./store/postgres/postgres-store";
import type { DurableStore } from "./store/store";
import type { Retention } from "./store/sweep-table";

/** The store that a worker works on: any, or Postgres through a client that stays the caller's to close, after `stop`. */
export type WorkerStore = { store: DurableStore } | { sql: RunnerSql };

export type EmbeddedWorkerOptions = WorkerStore & WorkerSettings;

type WorkerSettings = {
  /** What the SDK's `serve` gives, of a client made with `embeddedClientOptions`. */
  handler: Handler;
  signingKey: string;
  log: RunnerLog;
  /**
   * Whether functions with a schedule go on starting by it (yes). A worker that only finishes what is there says no, and
   * thereby says it for all workers of the app, until one starts that says yes.
   */
  schedules?: boolean;
  /** Of the product, as people see it in the list of workers. */
  version?: string;
  /** How long what has ended is kept (for ever). */
  keep?: Retention;
  /** How many calls run at once. */
  concurrency?: number;
  /** How long a call may be silent before another worker takes it over. Renewed three times in that time. */
  leaseMs?: number;
  /** How often the store is looked at when nothing wakes the worker. */
  pollMs?: number;
  backoff?: Backoff;
  /** How long one call may take. */
  callTimeoutMs?: number;
};

export type EmbeddedWorker = {
  /** As it appears in attempts. */
  name: string;
  /** The ids of the functions it serves. */
  functionIds: string[];
  /** Takes nothing new, and waits for what is under way, `drainMs` at most (25 s). What is left is leased again later. */
  stop(drainMs?: number): Promise<void>;
};

/** Names a worker in attempts: host, process, and a random part. */
const workerName = (): string => `${hostname()}/${process.pid}/${randomBytes(3).toString("hex")}`;

const twoHoursMs = 2 * 3600 * 1000;
/** How long a worker waits at its start for a database that is restarting. */
const startPatienceMs = 60_000;

/**
 * Syncs the handler's functions and runs them. Any number of workers may share a database.
 * @throws UnsupportedFunctionError when a function uses what the embedded runner does not do: nothing is started then
 */
export async function startEmbeddedWorker(options: EmbeddedWorkerOptions): Promise<EmbeddedWorker> {
  const { handler, signingKey, log } = options;
  const store = "store" in options ? options.store : openPostgresStore(options.sql);
  const { appId, definitions } = await readFunctions(handler, signingKey);
  const synced =
    options.schedules === false ? definitions.map((each) => ({ ...each, crons: [] })) : definitions;
  await persistently(() => store.functions.replace(appId, synced), startPatienceMs);
  const name = workerName();
  const functionIds = definitions.map(({ id }) => id);
  const runtime = systemRuntime;
  const call = protocolCaller({
    handler,
    signingKey,
    definitions: new Map(definitions.map((definition) => [definition.id, definition])),
    now: runtime.now,
  });
  const concurrency = options.concurrency ?? 16;
  const loop = new WorkerLoop({
    store,
    call,
    runtime,
    log,
    name,
    functionIds,
    concurrency,
    leaseMs: options.leaseMs ?? 30_000,
    pollMs: options.pollMs ?? 5000,
    backoff: options.backoff ?? serverBackoff(runtime.random),
    callTimeoutMs: options.callTimeoutMs ?? twoHoursMs,
  });
  const listener = await store.signals.listen(() => loop.wake());
  loop.start();
  const host = hostname();
  const record = { name, host, pid: process.pid, version: options.version ?? "", concurrency };
  const presence = keepPresent({ store, runtime, log }, record);
  const keep = options.keep ?? { endedMs: null, failedMs: null };
  const sweeper = new Sweeper({ store, keep, runtime, log, name });
  sweeper.start();
  log.info({ worker: name, functions: functionIds }, "the embedded runner works");
  return {
    name,
    functionIds,
    stop: async (drainMs = 25_000) => {
      const left = await loop.stop(drainMs);
      await Promise.all([listener.stop(), sweeper.stop(), presence.stop()]);
      if (left > 0) log.warn({ worker: name, left }, "calls were left behind; they are leased again later");
    },
  };
}
