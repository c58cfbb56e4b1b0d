import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { arrayLiteral, isConnectionLost, openResilientSql } from "./resilient-sql";

let database: TestDatabase;
let admin: postgres.Sql;
const terminate = (pid: number) => admin`select pg_terminate_backend(${pid}, 1000)`;
const ownPid = async (sql: postgres.Sql | postgres.TransactionSql) => {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
};

beforeAll(async () => {
  database = await createTestDatabase();
  admin = postgres(database.superUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe("a lost connection", () => {
  test("inside a transaction: begin rejects, nothing is thrown beside it, and the client goes on", async () => {
    const sql = openResilientSql(database.appUrl, { max: 1 });
    for (let round = 0; round < 10; round++) {
      const lost = sql.begin(async (tx) => {
        await terminate(await ownPid(tx));
        await tx`select ${round}::int`;
        return "not lost";
      });
      await expect(lost).rejects.toSatisfy(isConnectionLost);
      expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    }
    await sql.end();
  });

  test("between two statements of a transaction: neither the next one, nor the end, nor an error is sent", async () => {
    const sql = openResilientSql(database.appUrl, { max: 1 });
    const after: ((tx: postgres.TransactionSql) => unknown)[] = [
      (tx) => tx`insert into durable.event_keys values ('gap', 'k', gen_random_uuid(), now())`,
      () => "committed",
      () => Promise.reject(new Error("of another cause")),
      () =>
        Promise.reject(new Error("wrapped", { cause: Object.assign(new Error("lost"), { code: "57P01" }) })),
    ];
    for (const goOn of after) {
      const lost = sql.begin(async (tx) => {
        await terminate(await ownPid(tx));
        await new Promise((resolve) => setTimeout(resolve, 50));
        return goOn(tx);
      });
      await expect(lost).rejects.toSatisfy(isConnectionLost);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await sql`select from durable.event_keys where name = 'gap'`).toHaveLength(0);
    }
    await sql.end();
  });

  test("an error of another connection is rolled back on this one", async () => {
    const sql = openResilientSql(database.appUrl, { max: 1 });
    const failing = sql.begin(async (tx) => {
      await tx`insert into durable.event_keys values ('other', 'k', gen_random_uuid(), now())`;
      throw Object.assign(new Error("elsewhere"), { code: "ECONNREFUSED" });
    });
    await expect(failing).rejects.toThrow("elsewhere");
    expect(await sql`select from durable.event_keys where name = 'other'`).toHaveLength(0);
    await sql.end();
  });

  test("an error that is none of the connection's is rolled back as ever", async () => {
    const sql = openResilientSql(database.appUrl, { max: 1 });
    const failing = sql.begin(async (tx) => {
      await tx`insert into durable.event_keys values ('n', 'k', gen_random_uuid(), now())`;
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await sql`select from durable.event_keys where name = 'n'`).toHaveLength(0);
    await sql.end();
  });

  test("changed parsers outlive the pool", async () => {
    const sql = openResilientSql(database.appUrl, { max: 1 });
    sql.options.parsers[23] = (text: string) => `int ${text}`;
    await terminate(Number(String(await ownPid(sql)).replace("int ", "")));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await sql`select 7::int as seven`).toEqual([{ seven: "int 7" }]);
    await sql.end();
  });

  test("an ended client stays ended", async () => {
    const sql = openResilientSql(database.appUrl, { max: 1 });
    await sql`select 1`;
    await sql.end();
    await expect(sql`select 1`.execute()).rejects.toMatchObject({ code: "CONNECTION_ENDED" });
  });
});

test("arrays of text, numbers and ids are parameters", async () => {
  const sql = openResilientSql(database.appUrl, { max: 1 });
  const texts = ['a"b', "c\\d", "e,f", "{}", "NULL", null, ""];
  const [row] =
    await sql`select ${texts}::text[] = array['a"b', 'c\\d', 'e,f', '{}', 'NULL', null, ''] as texts,
    ${[1, -2]}::int[] = array[1, -2] as ints, ${[0.5]}::float8[] = array[0.5::float8] as floats,
    cardinality(${[]}::uuid[]) as ids`;
  expect(row).toEqual({ texts: true, ints: true, floats: true, ids: 0 });
  expect(arrayLiteral("{x}")).toBe("{x}");
  await sql.end();
});
