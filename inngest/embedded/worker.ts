import { type Backoff, serverBackoff } from "./dispatch/backoff";
import { persistently } from "./dispatch/persistently";
import { type RunnerLog, WorkerLoop } from "./dispatch/worker-loop";
import { type Handler, readFunctions } from "./protocol/sync";
import type { RunnerSql } from "./store/postgres/connection";
import { openPostgresStore } from "./store/postgres/postgres-store";

export type EmbeddedWorkerOptions = {
  /** A postgres.js client with room for `concurrency` connections; it stays the caller's to close, after `stop`. */
  sql: RunnerSql;
  /** What the SDK's `serve` gives, of a client made with `embeddedClientOptions`. */
  handler: Handler;
  signingKey: string;
  log: RunnerLog;
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

const twoHoursMs = 2 * 3600 * 1000;
/** How long a worker waits at its start for a database that is restarting. */
const startPatienceMs = 60_000;

/**
 * Syncs the handler's functions and runs them. Any number of workers may share a database.
 * @throws UnsupportedFunctionError when a function uses what the embedded runner does not do: nothing is started then
 */
export async function startEmbeddedWorker(options: EmbeddedWorkerOptions): Promise<EmbeddedWorker> {
  const { sql, handler, signingKey, log } = options;
  const store = openPostgresStore(sql);
  const { appId, definitions } = await readFunctions(handler, signingKey);
  await persistently(() => store.functions.replace(appId, definitions), startPatienceMs);
  const loop = new WorkerLoop({
    store,
    handler,
    signingKey,
    log,
    definitions: new Map(definitions.map((definition) => [definition.id, definition])),
    concurrency: options.concurrency ?? 16,
    leaseMs: options.leaseMs ?? 30_000,
    pollMs: options.pollMs ?? 5000,
    backoff: options.backoff ?? serverBackoff(),
    callTimeoutMs: options.callTimeoutMs ?? twoHoursMs,
  });
  const listener = await store.signals.listen(() => loop.wake());
  loop.start();
  const functionIds = definitions.map(({ id }) => id);
  log.info({ worker: loop.name, functions: functionIds }, "the embedded runner works");
  return {
    name: loop.name,
    functionIds,
    stop: async (drainMs = 25_000) => {
      const left = await loop.stop(drainMs);
      await listener.stop();
      if (left > 0)
        log.warn({ worker: loop.name, left }, "calls were left behind; they are leased again later");
    },
  };
}
