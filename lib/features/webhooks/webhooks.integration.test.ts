import { afterAll, beforeAll, expect, test } from "vitest";
import { openSql } from "@/db/client";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { plans } from "@/lib/kernel/plans";
import { makeTargetGuard } from "@/lib/platform/outbound/target-guard";
import { makeSealedBox } from "@/lib/platform/secrets/adapters/aes-gcm";
import { makeWebhookRepository } from "./adapters/webhook-repository.drizzle";
import { makeRemoveWebhook, makeRotateSecret, makeUpdateWebhook } from "./use-cases/change-webhook";
import { makeCreateWebhook } from "./use-cases/create-webhook";
import { makeGetWebhook, makeListWebhooks } from "./use-cases/read-webhooks";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
let now = Date.UTC(2026, 10, 23);
const box = makeSealedBox(() => "a secret of the tests, long enough", "webhooks");

beforeAll(async () => {
  stage = await openTestDatabase(20);
});
afterAll(() => stage.stop());

function feature() {
  const deps = {
    repository: makeWebhookRepository(stage.database),
    box,
    checkTarget: makeTargetGuard({ resolve: async () => ["93.184.215.14"] }),
    clock: () => {
      now += 1;
      return new Date(now);
    },
  };
  return {
    create: makeCreateWebhook(deps),
    list: makeListWebhooks(deps),
    get: makeGetWebhook(deps),
    update: makeUpdateWebhook(deps),
    rotate: makeRotateSecret(deps),
    remove: makeRemoveWebhook(deps),
  };
}

const person = (organisationId = newId()): Actor => ({
  userId: newId(),
  organisationId,
  permissions: new Set(["webhooks.read", "webhooks.write"]),
  platform: false,
});
const body = { url: "https://example.org/hook", events: ["analysis.completed" as const] };

async function notesOf(organisationId: string): Promise<string[]> {
  const sql = openSql(stage.postgres.superUrl, 1);
  const rows = await sql<{ action: string }[]>`select data->>'action' as action from webhooks.outbox
    where data->>'organisationId' = ${organisationId} order by id`;
  await sql.end();
  return rows.map(({ action }) => action);
}

test("an endpoint is made, read, changed and removed, each change noted", async () => {
  const { create, get, list, update, rotate, remove } = feature();
  const ana = person();
  const { secret, ...made } = await create(ana, { ...body, description: " Marks " });
  expect(made).toMatchObject({ url: body.url, description: "Marks", events: body.events, active: true });
  expect(await get(ana, made.id)).toEqual(made);
  const changed = await update(ana, made.id, { active: false });
  expect(changed).toMatchObject({ active: false, url: body.url });
  expect((await list(ana, { limit: 10 })).items).toEqual([changed]);
  const rotated = await rotate(ana, made.id);
  expect(rotated.secret).not.toBe(secret);
  expect(rotated.secretRotatedAt > made.secretRotatedAt).toBe(true);
  await remove(ana, made.id);
  await expect(get(ana, made.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await notesOf(ana.organisationId)).toEqual([
    ...["webhook.created", "webhook.changed", "webhook.secret_rotated", "webhook.removed"],
  ]);
});

test("a secret is of 32 random bytes and stands encrypted in the database, bound to its endpoint", async () => {
  const ana = person();
  const { id, secret } = await feature().create(ana, body);
  const bytes = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  expect(bytes).toHaveLength(32);
  const sql = openSql(stage.postgres.superUrl, 1);
  const [row] = await sql<{ keyId: string; sealed: Buffer }[]>`
    select secret_key_id as "keyId", secret_sealed as sealed from webhooks.endpoints where id = ${id}`;
  await sql.end();
  expect(row?.sealed.includes(bytes)).toBe(false);
  expect(row && box.open(id, row)).toEqual(bytes);
  expect(() => row && box.open(newId(), row)).toThrow();
});

test("nothing is registered that nothing may be sent to, nor changed to it", async () => {
  const { create, update, get } = feature();
  const ana = person();
  for (const [url, message] of [
    ["http://example.org/", "not_https"],
    ["https://169.254.169.254/latest/meta-data", "private_address"],
    ["https://ana:x@example.org/", "credentials"],
    ["hook", "no_url"],
  ] as const) {
    const refusal = { code: "invalid_input", fields: [{ path: "url", message }] };
    await expect(create(ana, { ...body, url })).rejects.toMatchObject(refusal);
  }
  const { id } = await create(ana, body);
  await expect(update(ana, id, { url: "https://[::ffff:10.0.0.1]/" })).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect((await get(ana, id)).url).toBe(body.url);
});

test("fifty at once end at the plan's quota", async () => {
  const { create, list } = feature();
  const ana = person();
  const most = plans.free.quotas.webhooks ?? 0;
  const made = await Promise.allSettled(Array.from({ length: 50 }, () => create(ana, body)));
  expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(most);
  const refused = made.find(({ status }) => status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "plan_limit_reached" } });
  expect((await list(ana, { limit: 100 })).items).toHaveLength(most);
});

test("a list comes in pages, newest first", async () => {
  const { create, list } = feature();
  const ana = person();
  const ids: string[] = [];
  for (let index = 0; index < 3; index += 1) ids.unshift((await create(ana, body)).id);
  const first = await list(ana, { limit: 2 });
  const second = await list(ana, { limit: 2, cursor: first.next });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
  expect(second.next).toBeUndefined();
});

test("another organisation sees and changes nothing, and without permission nobody does", async () => {
  const { create, list, get, update, rotate, remove } = feature();
  const ana = person();
  const { id } = await create(ana, body);
  const absent = { code: "not_found" };
  const bia = person();
  expect((await list(bia, { limit: 10 })).items).toEqual([]);
  await expect(get(bia, id)).rejects.toMatchObject(absent);
  await expect(update(bia, id, { active: false })).rejects.toMatchObject(absent);
  await expect(rotate(bia, id)).rejects.toMatchObject(absent);
  await expect(remove(bia, id)).rejects.toMatchObject(absent);
  const forbidden = { code: "forbidden" };
  const reader: Actor = { ...ana, permissions: new Set(["webhooks.read"]) };
  await expect(create(reader, body)).rejects.toMatchObject(forbidden);
  await expect(update(reader, id, { active: false })).rejects.toMatchObject(forbidden);
  await expect(rotate(reader, id)).rejects.toMatchObject(forbidden);
  await expect(remove(reader, id)).rejects.toMatchObject(forbidden);
  const writer: Actor = { ...ana, permissions: new Set(["webhooks.write"]) };
  await expect(list(writer, { limit: 1 })).rejects.toMatchObject(forbidden);
  await expect(get(writer, id)).rejects.toMatchObject(forbidden);
  expect((await notesOf(ana.organisationId)).length).toBe(1);
});
