import { openResilientSql } from "@/db/resilient-sql";
import { type EmbeddedEngine, openEmbeddedEngine } from "@/inngest/embedded/api";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { Fleet, type FleetOptions } from "./fleet";
import { createLedger, type Ledger, openLedger, type Sql } from "./ledger";
import type { PostgresServer, Urls } from "./postgres-server";
import { usualWorker, type WorkerOptions } from "./worker-options";

const connections = 20;

/** Where a scenario plays: a database of its own on the shared Postgres, the engine's front door, and workers. */
export class Stage {
  readonly random: () => number;
  readonly engine: EmbeddedEngine;
  readonly ledger: Ledger;
  private readonly fleets: Fleet[] = [];
  private readonly closings: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly postgres: PostgresServer,
    readonly urls: Urls,
    readonly sql: Sql,
    /** As the superuser, for what attacks Postgres itself. */
    readonly admin: Sql,
    seed: number,
  ) {
    this.random = seededRandom(seed);
    this.engine = openEmbeddedEngine({ sql });
    this.ledger = openLedger(sql);
  }

  static async open(postgres: PostgresServer, database: string, seed: number): Promise<Stage> {
    const urls = await postgres.createDatabase(database);
    await createLedger(urls.owner);
    const sql = openResilientSql(urls.app, { max: connections, onnotice: () => {} });
    const admin = openResilientSql(urls.superuser, { max: 2, onnotice: () => {} });
    const stage = new Stage(postgres, urls, sql, admin, seed);
    stage.onClose(() => sql.end({ timeout: 1 }));
    stage.onClose(() => admin.end({ timeout: 1 }));
    stage.onClose(() => postgres.dropDatabase(database));
    return stage;
  }

  /** Starts workers, which end with the stage at the latest, and waits until they take work. */
  async fleet(
    options: { app: string; size: number } & Partial<FleetOptions & WorkerOptions>,
  ): Promise<Fleet> {
    const fleet = new Fleet({ ...usualWorker, databaseUrl: this.urls.app, ...options });
    this.fleets.push(fleet);
    return fleet.ready();
  }

  onClose(close: () => Promise<unknown>): void {
    this.closings.push(close);
  }

  /** Ends every process of this stage at once. */
  killAll(): void {
    for (const fleet of this.fleets) fleet.killAll();
  }

  /** Ends what runs and drops the database. */
  async close(): Promise<void> {
    this.killAll();
    for (const close of this.closings) await close();
  }
}
