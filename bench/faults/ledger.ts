import { openResilientSql } from "@/db/resilient-sql";

export type Sql = ReturnType<typeof openResilientSql>;

/**
 * Beside the runner's tables: what happened once by its key, by the database's clock; and everything that was tried, by
 * the clock of the process that did it.
 */
export async function createLedger(ownerUrl: string): Promise<void> {
  const sql = openResilientSql(ownerUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`
    create schema faults;
    create table faults.effects (key text primary key, amount integer not null,
      at timestamptz not null default clock_timestamp());
    create table faults.notes (id bigserial primary key, kind text not null, key text not null, pid integer not null,
      at timestamptz not null);
    create index notes_kind on faults.notes (kind, key);
    create table faults.switches (name text primary key);
    grant usage on schema faults to elysia_app;
    grant select, insert, delete on all tables in schema faults to elysia_app;
    grant usage on all sequences in schema faults to elysia_app`);
  await sql.end();
}

export type Ledger = {
  /** An effect whose key makes it happen once, as every step that matters should do it. @returns its first amount */
  effect(key: string, amount: number): Promise<number>;
  /** Writes down that something happened, as often as it happens. */
  note(kind: string, key: string): Promise<void>;
  isOn(name: string): Promise<boolean>;
  turnOn(name: string): Promise<void>;
  /** How often something was written down, for keys that begin so. */
  count(kind: string, keyStart?: string): Promise<number>;
  effects(keyStart?: string): Promise<number>;
};

export function openLedger(sql: Sql): Ledger {
  const note = async (kind: string, key: string) => {
    const at = new Date();
    await sql`insert into faults.notes (kind, key, pid, at) values (${kind}, ${key}, ${process.pid}, ${at})`;
  };
  const total = (rows: readonly { total: number }[]): number => rows[0]?.total ?? 0;
  return {
    note,
    effect: async (key, amount) => {
      await note("try", key);
      await sql`insert into faults.effects (key, amount) values (${key}, ${amount}) on conflict (key) do nothing`;
      const rows = await sql<{ amount: number }[]>`select amount from faults.effects where key = ${key}`;
      return rows[0]?.amount ?? Number.NaN;
    },
    isOn: async (name) => (await sql`select from faults.switches where name = ${name}`).length > 0,
    turnOn: async (name) => {
      await sql`insert into faults.switches values (${name}) on conflict do nothing`;
    },
    count: async (kind, keyStart = "") =>
      total(
        await sql<{ total: number }[]>`select count(*)::int as total from faults.notes
          where kind = ${kind} and starts_with(key, ${keyStart})`,
      ),
    effects: async (keyStart = "") =>
      total(
        await sql<{ total: number }[]>`select count(*)::int as total from faults.effects
          where starts_with(key, ${keyStart})`,
      ),
  };
}
