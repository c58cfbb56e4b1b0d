import type { Sql, TransactionSql } from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  newBatch,
  openStores,
  report,
  type Stores,
  submit,
} from "@/lib/features/analyses/adapters/testing/stores";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { openSql } from "./client";
import { seedTenant } from "./testing/seed-tenant";
import { createTestDatabase, type TestDatabase } from "./testing/test-database";

/** Every table with rows of tenants, and the column that names the tenant. */
const tenantTables = [
  ["access.api_keys", "organisation_id"],
  ["access.token_families", "organisation_id"],
  ["access.refresh_tokens", "organisation_id"],
  ["accounts.organisations", "id"],
  ["accounts.memberships", "organisation_id"],
  ["accounts.invitations", "organisation_id"],
  ["accounts.classes", "organisation_id"],
  ["accounts.class_members", "organisation_id"],
  ["analyses.submissions", "organisation_id"],
  ["analyses.versions", "organisation_id"],
  ["analyses.analyses", "organisation_id"],
  ["analyses.analysis_events", "organisation_id"],
  ["analyses.aspect_results", "organisation_id"],
  ["analyses.analysis_history", "organisation_id"],
  ["analyses.batches", "organisation_id"],
  ["analyses.batch_items", "organisation_id"],
  ["audit.entries", "organisation_id"],
  ["audit.particulars", "organisation_id"],
  ["documents.documents", "organisation_id"],
  ["documents.pages", "organisation_id"],
  ["documents.uploads", "organisation_id"],
  ["gateway.idempotency_keys", "organisation_id"],
  ["notifications.notifications", "organisation_id"],
  ["preferences.ignores", "organisation_id"],
  ["privacy.exports", "organisation_id"],
  ["search.entries", "organisation_id"],
  ["search.words", "organisation_id"],
  ["search.saved_searches", "organisation_id"],
  ["search.unmirrored", "organisation_id"],
  ["texts.texts", "organisation_id"],
  ["texts.fingerprints", "organisation_id"],
  ["texts.pairs", "organisation_id"],
  ["texts.totals", "organisation_id"],
  ["usage.counters", "organisation_id"],
  ["usage.takes", "organisation_id"],
  ["webhooks.endpoints", "organisation_id"],
] as const;

/** Tables whose rows are added and never changed: the application may not even try. */
const appendOnly: readonly string[] = ["audit.entries", "audit.particulars"];

type Connection = Sql | TransactionSql;

let postgres: TestDatabase;
let stores: Stores;
let app: Sql;
let superuser: Sql;
const mine = newId();
const theirs = newId();

/** A transaction as the application's role for one organisation, past every check of the use cases. */
const asTenant = (organisationId: string, work: (sql: Connection) => Promise<unknown>) =>
  app.begin(async (tx) => {
    await tx`select set_config('app.organisation_id', ${organisationId}, true), set_config('app.reach', 'tenant', true)`;
    return work(tx);
  });

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  app = openSql(postgres.appUrl, 2);
  superuser = openSql(postgres.superUrl, 2);
  for (const organisationId of [mine, theirs]) await seedTenant(superuser, stores, organisationId);
});
afterAll(async () => {
  await stores.database.close();
  await app.end();
  await superuser.end();
  await postgres.drop();
});

it("knows every table with rows of tenants", async () => {
  const rows = await superuser<{ name: string; forced: boolean; policies: number }[]>`
    select c.oid::regclass::text as name, c.relrowsecurity and c.relforcerowsecurity as forced,
      (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('durable', 'operations')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')
      or c.oid = 'accounts.organisations'::regclass`;
  expect(rows.map(({ name }) => name).sort()).toEqual(tenantTables.map(([name]) => name as string).sort());
  for (const row of rows) expect(row).toMatchObject({ forced: true, policies: 1 });
});

describe.each(tenantTables)("%s with the first wall off", (table, column) => {
  const tenants = async (sql: Connection) =>
    (await sql.unsafe(`select distinct ${column}::text as tenant from ${table}`)).map(({ tenant }) => tenant);

  it("shows the tenant's own rows and no other", async () => {
    expect((await tenants(superuser)).sort()).toEqual([mine, theirs].sort());
    expect(await asTenant(mine, tenants)).toEqual([mine]);
    expect(await asTenant(newId(), tenants)).toEqual([]);
  });

  it("shows nothing to a connection that says for nobody", async () => {
    expect(await tenants(app)).toEqual([]);
  });

  it("changes and deletes nothing of another tenant", async () => {
    if (appendOnly.includes(table)) {
      const changed = asTenant(mine, (sql) => sql.unsafe(`update ${table} set ${column} = ${column}`));
      await expect(changed).rejects.toThrow("permission denied");
      const deleted = asTenant(mine, (sql) =>
        sql.unsafe(`delete from ${table} where ${column} = '${theirs}'`),
      );
      if (table === "audit.entries") await expect(deleted).rejects.toThrow("permission denied");
      else expect(await deleted).toMatchObject({ count: 0 });
      return;
    }
    const counts = await asTenant(mine, async (sql) => [
      (await sql.unsafe(`update ${table} set ${column} = ${column} where ${column} = '${theirs}'`)).count,
      (await sql.unsafe(`delete from ${table} where ${column} = '${theirs}'`)).count,
    ]);
    expect(counts).toEqual([0, 0]);
  });

  it("takes no row into another tenant", async () => {
    const columns = await superuser<{ name: string }[]>`
      select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
    const names = columns.map(({ name }) => name);
    const values = names.map((name) => (name === column ? `'${theirs}'::uuid` : name));
    const copied = asTenant(mine, (sql) =>
      sql.unsafe(`insert into ${table} (${names}) select ${values} from ${table} limit 1`),
    );
    await expect(copied).rejects.toThrow("row-level security");
    const moved = asTenant(mine, (sql) => sql.unsafe(`update ${table} set ${column} = '${theirs}'`));
    await expect(moved).rejects.toThrow(
      appendOnly.includes(table) ? "permission denied" : "row-level security",
    );
  });
});

describe("the application's role", () => {
  it("is bound by the policies and makes nothing", async () => {
    const [role] = await app`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
      where rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    for (const schema of [
      "access",
      "accounts",
      "analyses",
      "audit",
      "documents",
      "gateway",
      "privacy",
      "mail",
      "notifications",
      "preferences",
      "webhooks",
      "search",
      "texts",
      "usage",
      "operations",
      "durable",
    ]) {
      await expect(app.unsafe(`create table ${schema}.mine (id int)`)).rejects.toThrow("permission denied");
    }
    await expect(app`alter table analyses.analyses disable row level security`).rejects.toThrow(
      "must be owner",
    );
    await expect(app`set role elysia_owner`).rejects.toThrow("permission denied");
  });

  it("reads no partition past the policies of its table", async () => {
    const partitions = await superuser<{ name: string }[]>`
      select inhrelid::regclass::text as name from pg_inherits
      where inhparent = 'analyses.analysis_history'::regclass`;
    expect(partitions.length).toBeGreaterThanOrEqual(4);
    for (const { name } of partitions) {
      await expect(app.unsafe(`select 1 from ${name}`)).rejects.toThrow("permission denied");
    }
  });

  it("binds the tables' owner too", async () => {
    const owner = openSql(postgres.ownerUrl, 1);
    const [row] = await owner`select count(*)::int as seen from analyses.analyses`;
    await owner.end();
    expect(row?.seen).toBe(0);
  });
});

/** The first wall alone: the same stores as a role that no policy binds. */
describe("the stores with the second wall off", () => {
  it("show and change nothing of another organisation", async () => {
    const unbound = openStores(postgres.superUrl);
    const open = await submit(stores, { organisationId: theirs });
    const foreign = { analysisId: open.analysisId, organisationId: mine };
    await stores.results.saveAspect(open, { aspect: "spelling", engine: "e", findings: [], metrics: [] });
    expect(await unbound.analyses.find(everybodyIn(mine), open.analysisId)).toBeNull();
    expect(await unbound.progress.list(everybodyIn(mine), open.analysisId, 0, 10)).toEqual([]);
    expect(
      await unbound.results.listAspects(everybodyIn(foreign.organisationId), foreign.analysisId),
    ).toEqual([]);
    expect(await unbound.results.findDraft(foreign)).toBeNull();
    expect(await unbound.analyses.begin(foreign, "run")).toBe(false);
    expect(await unbound.analyses.end(foreign, "cancelled")).toBe(false);
    const batch = newBatch(theirs);
    await stores.batches.create(batch, [{ fileName: "a.py", analysisId: open.analysisId }], []);
    expect(await unbound.batches.find(everybodyIn(mine), batch.id)).toBeNull();
    expect(await unbound.batches.findOf(foreign)).toBeNull();
    expect(await unbound.batches.listItems(everybodyIn(mine), batch.id)).toEqual([]);
    expect(await unbound.batches.cancel(everybodyIn(mine), batch.id)).toEqual([]);
    expect((await unbound.batches.list(everybodyIn(mine), { limit: 50 })).items).toHaveLength(1);
    await unbound.analyses.setLanguage(foreign, "xx");
    await unbound.results.complete(foreign, report());
    await expect(
      unbound.submissions.getText(everybodyIn(foreign.organisationId), foreign.analysisId),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(
      unbound.submissions.getContext(everybodyIn(foreign.organisationId), foreign.analysisId),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(unbound.progress.append(foreign, { type: "started" })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await unbound.analyses.find(everybodyIn(theirs), open.analysisId)).toMatchObject({
      status: "queued",
      language: null,
    });
    await unbound.database.close();
  });
});
