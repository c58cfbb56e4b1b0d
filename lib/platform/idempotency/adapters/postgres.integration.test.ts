import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSql } from "@/db/client";
import { openTestDatabase } from "@/db/testing/open-test-database";
import { newId } from "@/lib/kernel/ids";
import type { IdempotencyStore, KeyedRequest } from "../port";
import { makeIdempotencyStore } from "./postgres.drizzle";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
let sql: Sql;
let store: IdempotencyStore;
const answer = { status: 202, headers: { location: "/x" }, body: '{"b":1,"a":"\u00e9"}' };

const request = (changes: Partial<KeyedRequest> = {}): KeyedRequest => ({
  ...{ organisationId: newId(), userId: newId(), key: "k", fingerprint: "f" },
  ...changes,
});

async function claimed(asked: KeyedRequest): Promise<string> {
  const claim = await store.claim(asked);
  if (claim.state !== "ours") throw new Error(claim.state);
  return claim.claim;
}

beforeAll(async () => {
  stage = await openTestDatabase(4);
  sql = openSql(stage.postgres.superUrl, 1);
  store = makeIdempotencyStore(stage.database);
});
afterAll(async () => {
  await sql.end();
  await stage.stop();
});

test("one of many gets a key, the others hear of it and then of its answer", async () => {
  const asked = request();
  const claims = await Promise.all(Array.from({ length: 50 }, () => store.claim(asked)));
  const [ours, ...more] = claims.filter((claim) => claim.state === "ours");
  expect(more).toEqual([]);
  expect(claims.filter(({ state }) => state === "elsewhere")).toHaveLength(49);
  await store.keep(asked, ours?.state === "ours" ? ours.claim : "", answer);
  expect(await store.claim(asked)).toEqual({ state: "answered", answer });
});

test("a key is its sender's own, and stands for one request", async () => {
  const asked = request();
  await claimed(asked);
  expect(await store.claim({ ...asked, fingerprint: "g" })).toEqual({ state: "other" });
  for (const other of [{ userId: newId() }, { organisationId: newId() }, { key: "l" }]) {
    expect((await store.claim({ ...asked, ...other })).state).toBe("ours");
  }
});

test("a released key is free, an answered one is not released", async () => {
  const asked = request();
  await store.release(asked, await claimed(asked));
  const claim = await claimed(asked);
  await store.keep(asked, claim, answer);
  await store.release(asked, claim);
  expect((await store.claim(asked)).state).toBe("answered");
});

test("who died with a claim loses it, and cannot answer any more", async () => {
  const asked = request();
  const dead = await claimed(asked);
  await sql`update gateway.idempotency_keys set claimed_until = now() where user_id = ${asked.userId}`;
  const alive = await claimed(asked);
  await store.keep(asked, dead, { ...answer, body: "late" });
  expect((await store.claim(asked)).state).toBe("elsewhere");
  await store.keep(asked, alive, answer);
  expect(await store.claim(asked)).toEqual({ state: "answered", answer });
});

test("an answer is kept for a day, and swept afterwards", async () => {
  const [old, present] = [request(), request()];
  for (const each of [old, present]) await store.keep(each, await claimed(each), answer);
  const [row] = await sql`select extract(epoch from expires_at - now()) / 3600 as hours
    from gateway.idempotency_keys where user_id = ${old.userId}`;
  expect(Number(row?.hours)).toBeCloseTo(24, 1);
  await sql`update gateway.idempotency_keys set expires_at = now() where user_id = ${old.userId}`;
  expect(await store.sweep()).toBe(1);
  expect((await store.claim(present)).state).toBe("answered");
  await sql`update gateway.idempotency_keys set expires_at = now() where user_id = ${present.userId}`;
  expect((await store.claim({ ...present, fingerprint: "g" })).state).toBe("ours");
});
