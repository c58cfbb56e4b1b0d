import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { searchIndexContract } from "../port.contract";
import { makePostgresSearchIndex } from "./postgres.drizzle";

let server: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await createTestDatabase();
  database = openDatabase(server.appUrl, 4);
});
afterAll(async () => {
  await database.close();
  await server.drop();
});

searchIndexContract("postgres", () => makePostgresSearchIndex(database));

describe("makePostgresSearchIndex", () => {
  it("finds singular by plural and plural by singular, accents or not", async () => {
    const index = makePostgresSearchIndex(database);
    const pairs = [
      "questão questões",
      "pão pães",
      "mão mãos",
      "animal animais",
      "papel papéis",
      "fácil fáceis",
    ];
    const more = [
      "funil funis",
      "lençol lençóis",
      "azul azuis",
      "jovem jovens",
      "professor professores",
      "mês meses",
    ];
    for (const pair of [...pairs, ...more]) {
      const [singular = "", plural = ""] = pair.split(" ");
      const organisationId = newId();
      for (const body of [singular, plural]) {
        const entry = {
          organisationId,
          authorId: newId(),
          id: newId(),
          kind: "essay",
          title: "t",
          body,
          language: "pt",
        };
        await index.save({ ...entry, createdAt: new Date() });
      }
      for (const text of [singular, plural, plural.normalize("NFD").replace(/\p{M}/gu, "")]) {
        const { items } = await index.search({ ...everybodyIn(organisationId), text, limit: 5 });
        expect(items.map((hit) => hit.excerpt).sort(), text).toEqual([singular, plural].sort());
      }
    }
  });

  it("finds through the index among 20,000 entries of a tenant, under row-level security", async () => {
    const organisationId = newId();
    const notices: string[] = [];
    const admin = postgres(server.superUrl, {
      max: 1,
      onnotice: ({ message }) => notices.push(String(message)),
    });
    try {
      await admin`insert into search.entries (organisation_id, id, kind, title, body, created_at)
        select ${organisationId}::uuid, gen_random_uuid(), 'essay', 'título ' || n,
          'palavra' || (n % 500) || ' comum ' || repeat('texto sobre a sociedade ', 12) || md5(n::text), now() - n * interval '1 minute'
        from generate_series(1, 20000) n`;
      await admin`vacuum analyze search.entries`;
      await admin`load 'auto_explain'`;
      await admin`select set_config('auto_explain.log_min_duration', '0', false),
        set_config('auto_explain.log_nested_statements', 'on', false),
        set_config('client_min_messages', 'log', false), set_config('app.organisation_id', ${organisationId}, false)`;
      const found = await admin`select id from search.matches(
        websearch_to_tsquery('search.folded', 'palavra7'), ''::tsquery, null, null, 2000)`;
      expect(found).toHaveLength(40);
    } finally {
      await admin.end();
    }
    expect(notices.join("\n")).toMatch(/Bitmap Index Scan on entries_vector/);
    const common = await makePostgresSearchIndex(database).search({
      ...everybodyIn(organisationId),
      text: "comum",
      limit: 20,
    });
    expect(common.items).toHaveLength(20);
  });

  it("lets the function see the transaction's tenant only, and the application no row without one", async () => {
    const [mine, theirs] = [newId(), newId()];
    const index = makePostgresSearchIndex(database);
    for (const organisationId of [mine, theirs]) {
      const entry = {
        organisationId,
        authorId: newId(),
        id: newId(),
        kind: "essay",
        title: "t",
        body: "acordeão",
        language: "pt",
      };
      await index.save({ ...entry, createdAt: new Date() });
    }
    const app = postgres(server.appUrl, { max: 1 });
    try {
      const query = app`select count(*)::int as count from search.matches('acorda' || 'acordea'::tsquery, '', null, null, 10)`;
      expect(await query).toEqual([{ count: 0 }]);
      expect(await app`select count(*)::int as count from search.entries`).toEqual([{ count: 0 }]);
      const scoped = await app.begin(async (tx) => {
        await tx`select set_config('app.organisation_id', ${mine}, true)`;
        return [
          await tx`select count(*)::int as count from search.matches(websearch_to_tsquery('search.folded', 'acordeao'), '', null, null, 10)`,
          await tx`select distinct organisation_id as id from search.entries`,
        ];
      });
      expect(scoped).toEqual([[{ count: 1 }], [{ id: mine }]]);
    } finally {
      await app.end();
    }
  });
});
