import { openResilientSql } from "@/inngest/embedded/store/postgres/resilient-sql";
import type { KeyedEffect } from "@/inngest/embedded/testing/fault-functions";

type Sql = ReturnType<typeof openResilientSql>;

/** A ledger beside the runner's tables: what happened once by its key, and how often it was tried. */
export async function createLedger(ownerUrl: string): Promise<void> {
  const sql = openResilientSql(ownerUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`
    create schema faults;
    create table faults.effects (key text primary key, amount integer not null, at timestamptz not null default now());
    create table faults.tries (id bigserial primary key, key text not null);
    grant usage on schema faults to elysia_app;
    grant select, insert on all tables in schema faults to elysia_app;
    grant usage on all sequences in schema faults to elysia_app`);
  await sql.end();
}

/** An effect whose key makes it happen once, as every step that matters should do it. */
export const keyedEffect =
  (sql: Sql): KeyedEffect =>
  async (key, amount) => {
    await sql`insert into faults.tries (key) values (${key})`;
    await sql`insert into faults.effects (key, amount) values (${key}, ${amount}) on conflict (key) do nothing`;
    const rows = await sql<{ amount: number }[]>`select amount from faults.effects where key = ${key}`;
    return rows[0]?.amount ?? Number.NaN;
  };
