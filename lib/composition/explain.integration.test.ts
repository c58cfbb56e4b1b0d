import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { openSql } from "@/db/client";
import { type Hot, loadProduct, type Product } from "./testing/hot/hot-query";
import { peopleQueries } from "./testing/hot/people-queries";
import { textQueries } from "./testing/hot/text-queries";
import { workQueries } from "./testing/hot/work-queries";
import { explainStatements, readsOf } from "./testing/read-plans";
import { many, seedMany } from "./testing/seed-many";
import { startProduct } from "./testing/start-product";

/**
 * What Postgres does for the product's own queries among 100,000 rows of each table: it tells the plan of each statement
 * that it executes (auto_explain), those inside functions too. None may read a big table from end to end.
 */

const told = vi.hoisted(() => ({ plans: [] as string[] }));

vi.mock("postgres", async (original) => {
  const { default: postgres } = await original<{ default: typeof import("postgres") }>();
  const listening: typeof postgres = Object.assign(
    (...[url, options]: Parameters<typeof postgres>) =>
      postgres(url, { ...options, onnotice: ({ message }) => told.plans.push(String(message)) }),
    postgres,
  );
  return { default: listening };
});

/** On a machine that has other things to do as well; some twenty seconds on one that has not. */
const seedingMs = 300_000;

const hot: Record<string, Hot> = { ...workQueries, ...textQueries, ...peopleQueries };

let server: Awaited<ReturnType<typeof startProduct>>;
let product: Product;

beforeAll(async () => {
  server = await startProduct();
  await seedMany(server.superUrl);
  await explainStatements(server.superUrl);
  product = await loadProduct();
}, seedingMs);
afterAll(() => server.stop());

let big: ReadonlySet<string>;

it(`has ${many.toLocaleString("en")} rows in each big table`, async () => {
  const sql = openSql(server.superUrl, 1);
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and reltuples >= ${many * 0.5}`;
  await sql.end();
  big = new Set(rows.map(({ name }) => name));
  for (const { table } of Object.values(hot))
    expect(
      [...big].some((name) => name.startsWith(table)),
      table,
    ).toBe(true);
});

it.each(Object.keys(hot))("reads by an index: %s", async (name) => {
  const query = hot[name];
  if (!query) throw new Error("no such query");
  told.plans.length = 0;
  await query.run(product);
  const reads = told.plans.flatMap(readsOf);
  expect(reads.some(({ tables }) => tables.some((read) => read.startsWith(query.table)))).toBe(true);
  const bad = reads.filter(({ scanned }) => scanned.some((read) => big.has(read)));
  expect(bad.map(({ text, scanned }) => ({ scanned, text }))).toEqual([]);
  const most = reads.reduce((sum, { rows }) => Math.max(sum, rows), 0);
  expect(most).toBeLessThanOrEqual(query.most ?? 1_000);
});
