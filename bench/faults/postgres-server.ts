import { openResilientSql } from "@/db/resilient-sql";
import { migrate } from "@/scripts/launch/bench-program.mjs";
import { findFreePort } from "@/scripts/launch/ports.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";

type Running = Awaited<ReturnType<typeof startPostgres>>;

/** The same database as its owner, the application and the superuser see it. */
export type Urls = { owner: string; app: string; superuser: string };

const withDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

/** A Postgres of our own that syncs to disk, can be crashed, and gives each scenario a migrated database of its own. */
export class PostgresServer {
  private constructor(
    private readonly dataDir: string,
    readonly port: number,
    private running: Running,
  ) {}

  static async start(dataDir: string): Promise<PostgresServer> {
    const port = await findFreePort();
    const server = new PostgresServer(dataDir, port, await startPostgres({ dataDir, port, durable: true }));
    if ((await migrate(server.running)) !== 0) throw new Error("the database could not be migrated");
    return server;
  }

  /** What `pg_ctl stop --mode immediate` does, and a start: every connection breaks, and the log is replayed. */
  async crash(): Promise<void> {
    process.kill(this.running.pid, "SIGQUIT");
    await this.running.exited;
    this.running = await startPostgres({ dataDir: this.dataDir, port: this.port, durable: true });
  }

  /** Copies the migrated database. */
  async createDatabase(name: string): Promise<Urls> {
    await this.asSuperuser(`create database ${name} template ${this.template()} owner elysia_owner`);
    const { ownerUrl, appUrl, superUrl } = this.running;
    return {
      owner: withDatabase(ownerUrl, name),
      app: withDatabase(appUrl, name),
      superuser: withDatabase(superUrl, name),
    };
  }

  async dropDatabase(name: string): Promise<void> {
    await this.asSuperuser(`drop database if exists ${name} with (force)`);
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  private template(): string {
    return new URL(this.running.ownerUrl).pathname.slice(1);
  }

  private async asSuperuser(statement: string): Promise<void> {
    const sql = openResilientSql(withDatabase(this.running.superUrl, "postgres"), {
      max: 1,
      onnotice: () => {},
    });
    await sql.unsafe(statement).finally(() => sql.end());
  }
}
