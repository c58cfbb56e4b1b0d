import { afterAll, beforeAll, expect, test } from "vitest";
import { notifications } from "@/db/schema/notifications";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { makeNotificationRepository } from "./adapters/notifications-repository.drizzle";
import { makeCountUnread } from "./use-cases/count-unread";
import { makeListNotifications } from "./use-cases/list-notifications";
import { makeMarkRead } from "./use-cases/mark-read";
import { makeNotify } from "./use-cases/notify";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
let now = Date.UTC(2026, 10, 21);

beforeAll(async () => {
  stage = await openTestDatabase();
});
afterAll(() => stage.stop());

function makeFeature() {
  const deps = { repository: makeNotificationRepository(stage.database), clock: () => new Date(now) };
  return {
    notify: makeNotify(deps),
    list: makeListNotifications(deps),
    unread: makeCountUnread(deps),
    markRead: makeMarkRead(deps),
  };
}

const person = (): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(["notifications.read", "notifications.write"]),
  platform: false,
});
const about = ({ userId, organisationId }: Actor, key: string) => ({
  organisationId,
  userId,
  key,
  kind: "analysis.completed",
  data: { title: `Redação ${key}`, findings: 3 },
  href: `/analyses/${key}`,
});

test("an occasion notifies once, however often and however parallel its step runs", async () => {
  const { notify, list, unread } = makeFeature();
  const ana = person();
  await Promise.all(Array.from({ length: 10 }, () => notify(about(ana, "one"))));
  expect(await unread(ana)).toBe(1);
  expect(await list(ana, { limit: 10 })).toEqual({
    items: [
      {
        id: expect.any(String),
        kind: "analysis.completed",
        data: { title: "Redação one", findings: 3 },
        href: "/analyses/one",
        createdAt: "2026-11-21T00:00:00.000Z",
        readAt: null,
      },
    ],
  });
});

test("one key in two organisations is two occasions", async () => {
  const { notify, unread } = makeFeature();
  const [ana, bia] = [person(), person()];
  await notify(about(ana, "shared"));
  await notify(about(bia, "shared"));
  expect([await unread(ana), await unread(bia)]).toEqual([1, 1]);
});

test("pages newest first, each once, also those of one moment", async () => {
  const { notify, list } = makeFeature();
  const ana = person();
  for (let index = 0; index < 7; index++) {
    if (index % 3 === 0) now += 1;
    await notify(about(ana, String(index)));
  }
  for (const limit of [1, 2, 3, 7]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(ana, { limit, cursor });
      seen.push(...page.items.map((item) => item.href));
      cursor = page.next;
    } while (cursor && seen.length < 20);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `/analyses/${index}`));
  }
});

test("marks some or all as read, and the first time of reading stays", async () => {
  const { notify, list, markRead, unread } = makeFeature();
  const ana = person();
  for (const key of ["a", "b", "c"]) await notify(about(ana, key));
  const [newest] = (await list(ana, { limit: 1 })).items;
  await markRead(ana, { ids: [newest?.id ?? ""] });
  const readAt = new Date(now).toISOString();
  expect(await unread(ana)).toBe(2);
  now += 1000;
  await markRead(ana, "all");
  expect(await unread(ana)).toBe(0);
  expect((await list(ana, { limit: 1 })).items[0]?.readAt).toBe(readAt);
});

test("another tenant, and another user of the same tenant, see and change nothing", async () => {
  const { notify, list, markRead, unread } = makeFeature();
  const ana = person();
  await notify(about(ana, "secret"));
  const [hers] = (await list(ana, { limit: 1 })).items;
  for (const stranger of [
    person(),
    { ...person(), organisationId: ana.organisationId },
    { ...ana, organisationId: newId() },
  ]) {
    expect(await list(stranger, { limit: 10 })).toEqual({ items: [] });
    expect(await unread(stranger)).toBe(0);
    await markRead(stranger, { ids: [hers?.id ?? ""] });
    await markRead(stranger, "all");
  }
  expect(await unread(ana)).toBe(1);
});

test("with the first wall off, row-level security shows and takes nothing of another tenant", async () => {
  const { notify, unread } = makeFeature();
  const [ana, eve] = [person(), person()];
  await notify(about(ana, "walled"));
  await notify(about(eve, "own"));
  const seen = await stage.database.transaction(eve, (tx) => tx.select().from(notifications));
  expect(seen.map((row) => row.key)).toEqual(["own"]);
  await stage.database.transaction(eve, (tx) => tx.update(notifications).set({ readAt: new Date() }));
  await stage.database.transaction(eve, (tx) => tx.delete(notifications));
  expect(await unread(ana)).toBe(1);
  const smuggled = { ...about(ana, "smuggled"), id: newId() };
  await expect(
    stage.database.transaction(eve, (tx) => tx.insert(notifications).values(smuggled)),
  ).rejects.toThrow();
});

test("without the permission there is nothing to see", async () => {
  const { list, markRead, unread } = makeFeature();
  const nobody: Actor = { ...person(), permissions: new Set() };
  const forbidden = { code: "forbidden" };
  await expect(list(nobody, { limit: 1 })).rejects.toMatchObject(forbidden);
  await expect(unread(nobody)).rejects.toMatchObject(forbidden);
  await expect(markRead(nobody, "all")).rejects.toMatchObject(forbidden);
});

test.each(["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "a notification leads to no other site: %s",
  async (href) => {
    await expect(makeFeature().notify({ ...about(person(), "x"), href })).rejects.toThrow("not a path");
  },
);
