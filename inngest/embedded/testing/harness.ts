import { openResilientSql } from "@/db/resilient-sql";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { type EmbeddedEngine, openEmbeddedEngine } from "../api";
import { createRunnerFetch } from "../fetch";
import type { Handler } from "../protocol/sync";
import type { RunnerSql } from "../store/postgres/connection";
import { openPostgresStore } from "../store/postgres/postgres-store";
import type { RunDetail } from "../store/run-views";
import type { Claim, DurableStore } from "../store/store";
import { type EmbeddedWorker, type EmbeddedWorkerOptions, startEmbeddedWorker } from "../worker";
import { testKeys } from "./sample-functions";

const silent = { info() {}, warn() {}, error() {} };
const longestWaitMs = 30_000;

/** Asks until the answer is neither null nor false. @throws Error after 30 s */
export async function until<T>(ask: () => Promise<T | null | false>, what: string): Promise<T> {
  const begun = performance.now();
  while (performance.now() - begun < longestWaitMs) {
    const answer = await ask();
    if (answer !== null && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited 30 s for ${what}`);
}

/** The engine on one test database: its front door, its store, and workers to start. */
export class Harness {
  readonly sql: RunnerSql;
  readonly engine: EmbeddedEngine;
  readonly store: DurableStore;
  readonly fetch: typeof fetch;
  private readonly workers: EmbeddedWorker[] = [];

  constructor(
    url: string,
    private readonly database?: TestDatabase,
  ) {
    this.sql = openResilientSql(url, { max: 20, connect_timeout: 10, onnotice: () => {} });
    this.engine = openEmbeddedEngine({ sql: this.sql });
    this.store = openPostgresStore(this.sql);
    this.fetch = createRunnerFetch({ sql: this.sql, ...testKeys });
  }

  /** On a fresh database, which goes with it. */
  static async open(): Promise<Harness> {
    const database = await createTestDatabase();
    return new Harness(database.appUrl, database);
  }

  async startWorker(handler: Handler, options: Partial<EmbeddedWorkerOptions> = {}): Promise<EmbeddedWorker> {
    const { signingKey } = testKeys;
    const worker = await startEmbeddedWorker({
      sql: this.sql,
      handler,
      signingKey,
      log: silent,
      backoff: () => 20,
      ...options,
    });
    this.workers.push(worker);
    return worker;
  }

  async send(name: string, data: Record<string, unknown>, id?: string): Promise<string> {
    const [eventId] = await this.engine.sendEvents([{ name, data, id }]);
    if (!eventId) throw new Error("no event was stored");
    return eventId;
  }

  /** What a worker does before it dies or freezes: it leases the first job of a new run. */
  async leaseOnly(
    name: string,
    data: Record<string, unknown>,
    functionId: string,
    leaseMs: number,
  ): Promise<Claim> {
    await this.send(name, data);
    await until(async () => (await this.store.events.route(10)) > 0, "the event to be routed");
    return this.lease(functionId, leaseMs);
  }

  /** Leases a function's next job, as soon as there is one. */
  async lease(functionId: string, leaseMs: number): Promise<Claim> {
    return until(
      async () => (await this.store.queue.claim("dying", [functionId], 1, leaseMs))[0] ?? null,
      "a lease",
    );
  }

  /** The runs that an event started, oldest first. */
  async runsOf(eventId: string): Promise<string[]> {
    const rows = await this.sql<{ id: string }[]>`
      select id::text from durable.runs where event_id = ${eventId} order by created_at, id`;
    return rows.map(({ id }) => id);
  }

  /** Waits for the one run of an event to begin. */
  async begun(eventId: string): Promise<string> {
    return until(async () => (await this.runsOf(eventId))[0] ?? null, "the run to begin");
  }

  /** Waits for a run to end. */
  async ended(runId: string): Promise<RunDetail> {
    return until(async () => {
      const run = await this.engine.getRun(runId);
      return run?.finishedAt ? run : null;
    }, `run ${runId} to end`);
  }

  /** Sends an event and waits for its one run to end. */
  async run(name: string, data: Record<string, unknown>): Promise<RunDetail> {
    return this.ended(await this.begun(await this.send(name, data)));
  }

  async stopWorkers(drainMs = 5000): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.stop(drainMs)));
  }

  async close(): Promise<void> {
    await this.stopWorkers(1000);
    await this.sql.end({ timeout: 5 });
    await this.database?.drop();
  }
}
