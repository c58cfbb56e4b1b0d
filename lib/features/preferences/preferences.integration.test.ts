import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Actor } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { makeIgnoreRepository } from "./adapters/ignore-repository.drizzle";
import { addIgnoreBody, maxIgnores } from "./schemas";
import { makeAddIgnore } from "./use-cases/add-ignore";
import { makeIgnoresOf, makeListIgnores } from "./use-cases/list-ignores";
import { makeRemoveIgnore } from "./use-cases/remove-ignore";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
let now = Date.UTC(2026, 10, 21);

beforeAll(async () => {
  stage = await openTestDatabase();
});
afterAll(() => stage.stop());

function makeFeature() {
  const deps = {
    repository: makeIgnoreRepository(stage.database),
    clock: () => {
      now += 1;
      return new Date(now);
    },
  };
  return {
    add: makeAddIgnore(deps),
    list: makeListIgnores(deps),
    remove: makeRemoveIgnore(deps),
    of: makeIgnoresOf(deps),
  };
}

const person = (organisationId = newId()): Actor => ({
  userId: newId(),
  organisationId,
  permissions: new Set(["analyses.read", "analyses.write"]),
  platform: false,
});

test("what is ignored is kept once, however often and however parallel it is asked", async () => {
  const { add, of } = makeFeature();
  const ana = person();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => add(ana, { kind: "word", value: "zap" })),
  );
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  await add(ana, { kind: "rule", value: "zap/zap" });
  expect(await of(ana)).toEqual([
    { kind: "rule", value: "zap/zap" },
    { kind: "word", value: "zap" },
  ]);
});

test("a list comes in pages, newest first, and a removed one is gone", async () => {
  const { add, list, remove } = makeFeature();
  const ana = person();
  for (const value of ["um", "dois", "três"]) await add(ana, { kind: "word", value });
  const first = await list(ana, { limit: 2 });
  expect(first.items.map(({ value }) => value)).toEqual(["três", "dois"]);
  const second = await list(ana, { limit: 2, cursor: first.next });
  expect(second).toEqual({ items: [expect.objectContaining({ value: "um" })] });
  await remove(ana, second.items[0]?.id ?? "");
  expect((await list(ana, { limit: 10 })).items).toHaveLength(2);
  await expect(remove(ana, second.items[0]?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
});

test("nobody sees or removes what another ignores, not even in the same organisation", async () => {
  const { add, list, remove, of } = makeFeature();
  const ana = person();
  const { id } = await add(ana, { kind: "passage", value: "os sertões" });
  for (const other of [person(ana.organisationId), person(), { ...ana, organisationId: newId() }]) {
    expect((await list(other, { limit: 10 })).items).toEqual([]);
    expect(await of(other)).toEqual([]);
    await expect(remove(other, id)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await of(ana)).toHaveLength(1);
});

test("a member may ignore so many and no more, and may still ask for one that is kept", async () => {
  const { add, remove, list } = makeFeature();
  const ana = person();
  for (let index = 0; index < maxIgnores; index += 1) await add(ana, { kind: "word", value: `p${index}` });
  await expect(add(ana, { kind: "word", value: "demais" })).rejects.toMatchObject({ code: "invalid_input" });
  expect(await add(ana, { kind: "word", value: "p7" })).toMatchObject({ value: "p7" });
  const [newest] = (await list(ana, { limit: 1 })).items;
  await remove(ana, newest?.id ?? "");
  expect(await add(ana, { kind: "word", value: "demais" })).toMatchObject({ value: "demais" });
});

test("it needs the permission to read analyses", async () => {
  const { add, list, remove } = makeFeature();
  const stranger: Actor = { ...person(), permissions: new Set() };
  await expect(add(stranger, { kind: "word", value: "x" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(list(stranger, { limit: 1 })).rejects.toMatchObject({ code: "forbidden" });
  await expect(remove(stranger, newId())).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  [
    { kind: "word", value: "  ZAP " },
    { kind: "word", value: "zap" },
  ],
  [
    { kind: "word", value: "A\u0303o" },
    { kind: "word", value: "ão" },
  ],
  [
    { kind: "passage", value: "No\nmeio  do" },
    { kind: "passage", value: "No meio do" },
  ],
  [
    { kind: "rule", value: "ruff/F401" },
    { kind: "rule", value: "ruff/F401" },
  ],
] as const)("%j is kept as %j", (given, kept) => {
  expect(addIgnoreBody.parse(given)).toEqual(kept);
});

test.each([
  { kind: "word", value: " " },
  { kind: "word", value: "x".repeat(501) },
  { kind: "rule", value: "no rule" },
  { kind: "passage", value: "a\u0000b" },
  { kind: "passage", value: "\ud800" },
  { kind: "mood", value: "x" },
])("%j is refused", (given) => {
  expect(addIgnoreBody.safeParse(given).success).toBe(false);
});
