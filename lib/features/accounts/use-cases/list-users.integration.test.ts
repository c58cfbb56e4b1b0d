import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { makeUserRepository } from "../adapters/users-repository.drizzle";
import { toActor } from "../domain/roles";
import { makeListUsers } from "./list-users";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
const names = ["Ana Lima", "Bruno 100% Costa", "Carla_Dias", "Davi Ana", "Érica Nunes"];
const actor = (platformRole: "user" | "admin"): Actor =>
  toActor({ id: newId(), organisationId: newId(), role: "owner", platformRole });
const admin = actor("admin");

beforeAll(async () => {
  stage = await openTestDatabase(4);
  const users = makeUserRepository(stage.database);
  for (const [index, name] of names.entries()) {
    await users.create({
      id: newId(),
      organisationId: newId(),
      name,
      email: `${index}.Person@example.org`,
      passwordHash: "none",
      locale: "en",
      platformRole: "user",
      createdAt: new Date(Date.UTC(2026, 0, 1 + Math.floor(index / 2))),
    });
  }
});
afterAll(() => stage.stop());

const list = (input: Parameters<ReturnType<typeof makeListUsers>>[1]) =>
  makeListUsers({ users: makeUserRepository(stage.database) })(admin, input);

test("pages through all users, newest first, each once, whatever the page's size", async () => {
  for (const limit of [1, 2, 3, 5, 100]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map((user) => user.name));
      cursor = page.next;
    } while (cursor && seen.length < 20);
    expect(seen).toEqual(names.toReversed());
  }
});

test.each([
  ["ana", ["Davi Ana", "Ana Lima"]],
  ["2.PERSON@", ["Carla_Dias"]],
  ["person@", []],
  ["100%", ["Bruno 100% Costa"]],
  ["a_d", ["Carla_Dias"]],
  ["%", ["Bruno 100% Costa"]],
  ["\\", []],
  ["' or 1=1 --", []],
])("finds by a part of the name or the start of the address: %s", async (query, found) => {
  const { items } = await list({ query });
  expect(items.map((user) => user.name)).toEqual(found);
});

test("says who a user is, and no secret", async () => {
  const { items } = await list({ query: "Érica" });
  expect(Object.keys(items[0] ?? {}).toSorted()).toEqual([
    "createdAt",
    "email",
    "id",
    "locale",
    "name",
    "platformRole",
  ]);
});

test("refuses a cursor that is none, a query no text can hold, and a page that is too large", async () => {
  await expect(list({ cursor: "bm9uc2Vuc2U" })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(list({ query: "a\u0000b" })).rejects.toMatchObject({ code: "invalid_input" });
  await expect(list({ limit: 1000 })).rejects.toMatchObject({ code: "invalid_input" });
});

test("is for administrators of the platform", async () => {
  const listUsers = makeListUsers({ users: makeUserRepository(stage.database) });
  await expect(listUsers(actor("user"))).rejects.toMatchObject({ code: "forbidden" });
  await expect(listUsers({ ...admin, platform: false })).rejects.toMatchObject({ code: "forbidden" });
});
