/** A database of a system, started by scripts/bench-durable.mjs. `pid` is its server's. */
export type Database = { name: string; pid: number; appUrl: string; superUrl: string };

/** What is measured, and how it is told to have done its work. */
export type System = Database & {
  /** The name of its program in systems/. */
  program: string;
  workerUrl: string;
  /** Whether a process of its own hands in the orders; otherwise the workers start them. */
  hasSender: boolean;
  /** Whether runs have steps that are recorded; otherwise it takes plain jobs alone. */
  hasSteps: boolean;
  /** SQL that gives `done`: whether nothing is queued or under way. */
  drained: string;
};

type Description = Pick<System, "hasSender" | "hasSteps" | "drained">;

const descriptions: Record<string, Description> = {
  elysia: {
    hasSender: true,
    hasSteps: true,
    drained: `select not exists (select from durable.jobs)
      and not exists (select from durable.events where routed_at is null) as done`,
  },
  dbos: {
    hasSender: false,
    hasSteps: true,
    drained: `select not exists (select from dbos.workflow_status where status = 'PENDING') as done`,
  },
  "pg-boss": {
    hasSender: true,
    hasSteps: false,
    drained: `select not exists (select from pgboss.job where state < 'completed') as done`,
  },
  "graphile-worker": {
    hasSender: true,
    hasSteps: false,
    drained: `select not exists (select from graphile_worker.jobs) as done`,
  },
};

/** The systems of these databases. @throws Error for a name that is not known */
export function systemsOf(databases: readonly Database[]): System[] {
  return databases.map((database) => {
    const description = descriptions[database.name];
    if (!description) throw new Error(`There is no system "${database.name}".`);
    const workerUrl = database.name === "elysia" ? database.appUrl : database.superUrl;
    return { ...database, ...description, program: database.name, workerUrl };
  });
}
