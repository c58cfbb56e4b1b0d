import type { RunnerSql } from "../store/postgres/connection";

/**
 * Time that passes by hand, in a throw-away database: a schema that stands before `pg_catalog` in the search path has its
 * own `clock_timestamp()` and `gen_random_uuid()`, so every statement and function of the engine runs as it is, on
 * simulated time and repeatable ids. The time is kept in a sequence: all transactions see it at once.
 */
export const simulatedSearchPath = "simulated, pg_catalog";

const clockDefaults = `
  do $$ declare entry record; begin
    for entry in select table_name, column_name from information_schema.columns
      where table_schema = 'durable' and column_default like '%clock_timestamp()%'
    loop
      execute format('alter table durable.%I alter column %I set default simulated.clock_timestamp()',
        entry.table_name, entry.column_name);
    end loop;
  end $$`;

/** @param owner a client of the role that owns the tables */
export async function simulateTime(owner: RunnerSql): Promise<void> {
  await owner`create schema if not exists simulated`;
  await owner`create sequence if not exists simulated.microseconds`;
  await owner`create sequence if not exists simulated.ids`;
  await owner`
    create or replace function simulated.clock_timestamp() returns timestamptz language sql volatile as $$
      select 'epoch'::timestamptz + last_value * interval '1 microsecond' from simulated.microseconds $$`;
  await owner`
    create or replace function simulated.gen_random_uuid() returns uuid language sql volatile as $$
      select (lpad(to_hex(nextval('simulated.ids')), 8, '0') || '-0000-4000-8000-000000000000')::uuid $$`;
  await owner`grant usage on schema simulated to elysia_app`;
  await owner`grant all on all sequences in schema simulated to elysia_app`;
  await owner.unsafe(clockDefaults);
}

/** Sets the time, in microseconds since 1970. Sent at once, so that what follows on the same connection finds it set. */
export const setTime = (sql: RunnerSql, microseconds: number): Promise<unknown> =>
  sql`select setval('simulated.microseconds', ${microseconds})`.execute();
