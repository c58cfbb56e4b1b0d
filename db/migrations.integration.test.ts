import { readdir } from "node:fs/promises";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { newId } from "@/lib/kernel/ids";
import { openSql } from "./client";
import { migrateDatabase } from "./migrations";
import { urlFor } from "./testing/urls";

const { superUrl, ownerUrl } = inject("postgres");
const admin = openSql(urlFor(superUrl, "postgres"), 2);
const names = [0, 1, 2].map((index) => `migrated_${index}_${newId().slice(-8)}`);
let files: number;

beforeAll(async () => {
  files = (await readdir(new URL("./migrations", import.meta.url))).filter((name) =>
    name.endsWith(".sql"),
  ).length;
  for (const name of names) await admin.unsafe(`create database ${name} owner elysia_owner`);
});
afterAll(async () => {
  for (const name of names) await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.end();
});

it("migrates a fresh database, and a second time changes nothing", async () => {
  const url = urlFor(ownerUrl, names[0] ?? "");
  expect(await migrateDatabase(url)).toBe(files);
  const before = await describeDatabase(names[0] ?? "");
  expect(await migrateDatabase(url)).toBe(files);
  expect(await describeDatabase(names[0] ?? "")).toEqual(before);
});

it("lets copies that start together take turns, on one database and on two", async () => {
  const urls = [names[1], names[1], names[2], names[1]].map((name) => urlFor(ownerUrl, name ?? ""));
  expect(await Promise.all(urls.map(migrateDatabase))).toEqual([files, files, files, files]);
});

it("has the columns that the code believes in, and no others", async () => {
  const folder = new URL("./schema/", import.meta.url);
  const schemas: object[] = await Promise.all(
    (await readdir(folder)).map((file) => import(new URL(file, folder).href)),
  );
  const declared = schemas
    .flatMap((schema): unknown[] => Object.values(schema))
    .filter((table) => is(table, PgTable))
    .flatMap((table) => {
      const name = `${getTableConfig(table).schema}.${getTableName(table)}`;
      return Object.values(getTableColumns(table)).map(
        (column) => `${name}.${column.name} ${column.notNull ? "not null" : "null"} ${column.getSQLType()}`,
      );
    });
  const sql = openSql(urlFor(superUrl, names[0] ?? ""), 1);
  const rows = await sql<{ line: string }[]>`
    select format('%s.%s.%s %s %s', n.nspname, c.relname, a.attname, case when a.attnotnull then 'not null' else 'null' end,
      case when pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null then 'bigserial'
        else format_type(a.atttypid, a.atttypmod) end) as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('access', 'accounts', 'analyses', 'audit', 'documents', 'gateway', 'mail', 'notifications', 'operations', 'preferences', 'privacy', 'search', 'texts', 'usage', 'webhooks')
      and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped`;
  await sql.end();
  expect(rows.map(({ line }) => line).sort()).toEqual(declared.sort());
});

it("keeps foreign keys inside a schema, so that each can move to a database of its own", async () => {
  const sql = openSql(urlFor(superUrl, names[0] ?? ""), 1);
  const rows = await sql<{ inside: boolean }[]>`
    select source.relnamespace = target.relnamespace as inside from pg_constraint k
    join pg_class source on source.oid = k.conrelid join pg_class target on target.oid = k.confrelid
    where k.contype = 'f'`;
  await sql.end();
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.every(({ inside }) => inside)).toBe(true);
});

/** Tables, columns, indexes, constraints, functions and grants, as text. */
async function describeDatabase(name: string): Promise<string[]> {
  const sql = openSql(urlFor(superUrl, name), 1);
  const rows = await sql<{ line: string }[]>`
    select c.oid::regclass::text || coalesce(c.relacl::text, '') || coalesce(pg_get_indexdef(i.indexrelid), '') as line
      from pg_class c left join pg_index i on i.indexrelid = c.oid
      where c.relnamespace::regnamespace::text not like 'pg_%'
    union all select pg_get_constraintdef(oid) from pg_constraint
    union all select oid::regprocedure::text from pg_proc where pronamespace::regnamespace::text not like 'pg_%'
    order by 1`;
  await sql.end();
  return rows.map(({ line }) => line);
}
