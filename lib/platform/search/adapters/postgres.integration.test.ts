import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import { everybodyIn } from "@/lib/kernel/reach";
import { searchIndexContract } from "../port.contract";
import { aDocument } from "../testing/documents";
import { makePostgresSearchIndex } from "./postgres.drizzle";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  stage = await openTestDatabase(4);
});
afterAll(() => stage.stop());

searchIndexContract("postgres", () => makePostgresSearchIndex(stage.database));

describe("makePostgresSearchIndex", () => {
  it.each([
    ...[
      "questão questões",
      "pão pães",
      "mão mãos",
      "animal animais",
      "papel papéis",
      "fácil fáceis",
      "funil funis",
    ],
    ...["lençol lençóis", "azul azuis", "jovem jovens", "professor professores", "mês meses"],
  ])("finds singular by plural and plural by singular, accents or not: %s", async (pair) => {
    const index = makePostgresSearchIndex(stage.database);
    const [singular = "", plural = ""] = pair.split(" ");
    const organisationId = newId();
    await index.save([singular, plural].map((body) => aDocument({ organisationId, title: "t", body })));
    for (const text of [singular, plural, plural.normalize("NFD").replace(/\p{M}/gu, "")]) {
      const { hits } = await index.search({ reach: everybodyIn(organisationId), text, limit: 5 });
      expect(hits.map((hit) => hit.excerpt).sort(), text).toEqual([singular, plural].sort());
    }
  });

  it("keeps what cannot be written apart from what can", async () => {
    const index = makePostgresSearchIndex(stage.database);
    const organisationId = newId();
    const [good, bad] = [aDocument({ organisationId }), aDocument({ organisationId, score: 1e12 })];
    const outcomes = await index.save([bad, good]);
    expect(outcomes).toContainEqual({ organisationId, id: good.id, result: "saved" });
    expect(outcomes).toContainEqual({ organisationId, id: bad.id, result: "failed", reason: "22003" });
  });

  it("forgets the words that stood in a removed document alone", async () => {
    const index = makePostgresSearchIndex(stage.database);
    const organisationId = newId();
    const gone = aDocument({ organisationId, body: "segredo comum" });
    await index.save([gone, aDocument({ organisationId, body: "coisa comum" })]);
    await index.remove(gone);
    const words = await stage.database.transaction({ organisationId }, (tx) =>
      tx.execute<{ word: string }>("select word from search.words order by word"),
    );
    expect(words.map(({ word }) => word)).toEqual(["coisa", "comum", "titulo"]);
  });

  it("lets the functions see the transaction's tenant only, and the application no row without one", async () => {
    const [mine, theirs] = [newId(), newId()];
    const index = makePostgresSearchIndex(stage.database);
    for (const organisationId of [mine, theirs])
      await index.save([aDocument({ organisationId, title: "t", body: "acordeão" })]);
    const app = postgres(stage.postgres.appUrl, { max: 1, onnotice: () => {} });
    const count = (sql: Pick<typeof app, "unsafe">) =>
      sql.unsafe(`select (select count(*)::int from search.matches(search.term('acordeao'), null, '', '', '[]', null, 'relevance', 10, 10)) as found,
        (select count(*)::int from search.words_like('acordeau', 10)) as words,
        (select count(*)::int from search.words_left_over('{acordeao,nenhum}')) as gone,
        (select array_agg(distinct organisation_id::text) from search.entries) as entries,
        (select array_agg(distinct organisation_id::text) from search.words) as tenants`);
    try {
      expect(await count(app)).toEqual([{ found: 0, words: 0, gone: 2, entries: null, tenants: null }]);
      const scoped = await app.begin(async (tx) => {
        await tx`select set_config('app.organisation_id', ${mine}, true)`;
        return count(tx);
      });
      expect(scoped).toEqual([{ found: 1, words: 1, gone: 1, entries: [mine], tenants: [mine] }]);
    } finally {
      await app.end();
    }
  });
});

describe("among 20,000 works of a tenant", () => {
  const organisationId = newId();
  const authorId = newId();
  beforeAll(async () => {
    const admin = postgres(stage.postgres.superUrl, { max: 1 });
    await admin`insert into search.entries (organisation_id, author_id, id, kind, title, title_key, body, rule_terms, created_at, score)
      select ${organisationId}::uuid, case when n % 200 = 0 then ${authorId}::uuid else gen_random_uuid() end, gen_random_uuid(), 'essay',
        'título ' || n, 'titulo ' || n, 'palavra' || (n % 500) || ' comum ' || repeat('texto sobre a sociedade ', 12) || md5(n::text),
        case when n % 1000 = 0 then '{crase}'::text[] else '{}' end, now() - n * interval '1 minute', n % 1000
      from generate_series(1, 20000) n`;
    await admin`insert into search.words select ${organisationId}::uuid, 'palavra' || translate(n::text, '0123456789', 'abcdefghij')
      from generate_series(1, 20000) n`;
    await admin`vacuum analyze search.entries`;
    await admin`vacuum analyze search.words`;
    await admin.end();
  });

  /** The plans of the statements inside a search, as the application's role runs it. */
  async function plansOf(statement: string): Promise<string> {
    const notices: string[] = [];
    const admin = postgres(stage.postgres.superUrl, {
      max: 1,
      onnotice: ({ message }) => notices.push(String(message)),
    });
    try {
      await admin.unsafe("load 'auto_explain'");
      await admin`select set_config('auto_explain.log_min_duration', '0', false),
        set_config('auto_explain.log_nested_statements', 'on', false),
        set_config('client_min_messages', 'log', false), set_config('app.organisation_id', ${organisationId}, false)`;
      await admin.unsafe("set role elysia_app");
      await admin.unsafe(statement);
    } finally {
      await admin.end();
    }
    return notices.join("\n");
  }
  const matches = (wanted: string, filters = "[]", sort = "relevance", authors = "null") =>
    plansOf(
      `select count(*) from search.matches(${wanted}, ${wanted}, coalesce(${wanted}::tsquery, ''), '', '${filters}', ${authors}, '${sort}', 5001, 200)`,
    );

  it.each([
    ["a rare word", () => matches("search.term('palavra7')"), /Index Scan on entries_vector/],
    ["a rule", () => matches("null", '[{"rules":["crase"]}]'), /Index Scan on entries_vector/],
    [
      "an author",
      () => matches("null", "[]", "newest", `array['${authorId}']::uuid[]`),
      /Index (Only )?Scan (using|on) entries_author/,
    ],
    ["the newest", () => matches("null", "[]", "newest"), /Index Scan Backward using entries_created/],
    [
      "a spelling",
      () => plansOf("select * from search.words_like('palafrabc', 20)"),
      /Index Scan on words_spelling/,
    ],
    [
      "the beginning of a title",
      () =>
        plansOf(
          `select title_key from search.entries where organisation_id = '${organisationId}' and title_key collate "C" >= 'titulo 77' and title_key collate "C" < 'titulo 78'`,
        ),
      /Index (Only )?Scan (using|on) entries_title_key/,
    ],
  ])("finds by an index: %s", async (_, plans, index) => {
    const said = await plans();
    expect(said).toMatch(index);
    expect(said).not.toMatch(/Seq Scan on (entries|words)/);
  });

  it.each([
    ["relevance", 2_000],
    ["newest", 5_000],
  ] as const)("counts up to a bound, and says that there are more: by %s", async (sort, count) => {
    const index = makePostgresSearchIndex(stage.database);
    const found = await index.search({ reach: everybodyIn(organisationId), text: "comum", sort, limit: 20 });
    expect([found.hits.length, found.total]).toEqual([20, { count, more: true }]);
  });
});
