import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/db/testing/open-test-database";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import { plans } from "@/lib/kernel/plans";
import { makeUsageStore } from "./adapters/usage-store.drizzle";
import { makeGiveBackQuota, makeTakeQuota } from "./use-cases/quota";
import { makeReadUsage, makeReadUsageOf } from "./use-cases/read-usage";

let stage: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  stage = await openTestDatabase();
});
afterAll(() => stage.stop());

function setUp(overrides: NonNullable<Actor["plan"]>["overrides"] = {}) {
  const time = { now: new Date("2026-11-30T23:00:00Z") };
  const store = makeUsageStore(stage.database);
  const clock = () => time.now;
  const actor: Actor = {
    userId: newId(),
    organisationId: newId(),
    permissions: new Set<Permission>(["usage.read"]),
    platform: false,
    plan: { name: "free", overrides },
  };
  const deps = { store, clock, holdings: async () => ({ members: 3 }) };
  const read = makeReadUsage(deps);
  const used = async (metric: string) =>
    (await read(actor)).metrics.find((each) => each.metric === metric)?.used;
  return {
    ...{ actor, time, store, used },
    take: makeTakeQuota(deps),
    giveBack: makeGiveBackQuota(deps),
    read,
    readOf: makeReadUsageOf(deps),
  };
}

test("of fifty at once exactly as many are counted as the quota allows", async () => {
  const { actor, take, used } = setUp({ analyses: 20 });
  const settled = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) => take(actor, { analyses: 1, storedBytes: 10 }, `w${index}`)),
  );
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
  for (const each of settled)
    if (each.status === "rejected")
      expect(each.reason).toMatchObject({ code: "quota_exceeded", status: 402 });
  expect([await used("analyses"), await used("storedBytes")]).toEqual([20, 200]);
});

test("what comes again under its key counts once, also when it comes fifty times at once", async () => {
  const { actor, take, used } = setUp();
  await Promise.all(Array.from({ length: 50 }, () => take(actor, { analyses: 1 }, "same")));
  expect(await used("analyses")).toBe(1);
});

test("what does not fit is not counted in part, and what was taken back fits again", async () => {
  const { actor, take, giveBack, used } = setUp({ batchFiles: 10, storedBytes: 100 });
  await take(actor, { batchFiles: 8 }, "a");
  await expect(take(actor, { batchFiles: 3 }, "b")).rejects.toMatchObject({ code: "quota_exceeded" });
  await expect(take(actor, { batchFiles: 1, storedBytes: 101 }, "c")).rejects.toMatchObject({
    code: "plan_limit_reached",
  });
  expect([await used("batchFiles"), await used("storedBytes")]).toEqual([8, 0]);
  await giveBack(actor, "a");
  await giveBack(actor, "a");
  await take(actor, { batchFiles: 10 }, "b");
  expect(await used("batchFiles")).toBe(10);
});

test("the refusal says when the quota renews, and then it has", async () => {
  const { actor, take, time, read } = setUp({ analyses: 1 });
  await take(actor, { analyses: 1 }, "a");
  await expect(take(actor, { analyses: 1 }, "b")).rejects.toThrow("2026-12-01");
  time.now = new Date("2026-12-01T00:00:00Z");
  await take(actor, { analyses: 1 }, "b");
  const report = await read(actor);
  expect(report.months).toHaveLength(12);
  expect(report.months.slice(-2)).toEqual([
    { month: "2026-11-01", analyses: 1, batchFiles: 0 },
    { month: "2026-12-01", analyses: 1, batchFiles: 0 },
  ]);
  expect(report.days).toHaveLength(30);
  expect(report.days.slice(-2)).toEqual([
    { day: "2026-11-30", analyses: 1, batchFiles: 0 },
    { day: "2026-12-01", analyses: 1, batchFiles: 0 },
  ]);
  expect(report).toMatchObject({ plan: "free", renewsOn: "2027-01-01" });
  expect(report.metrics.find(({ metric }) => metric === "members")).toEqual({
    ...{ metric: "members", used: 3, limit: plans.free.quotas.members, monthly: false },
  });
});

test("no limit is none, and one organisation does not use another's", async () => {
  const [ana, bia] = [setUp({ analyses: null }), setUp({ analyses: 1 })];
  await ana.take(ana.actor, { analyses: 1_000_000 }, "a");
  await bia.take(bia.actor, { analyses: 1 }, "a");
  expect([await ana.used("analyses"), await bia.used("analyses")]).toEqual([1_000_000, 1]);
  await bia.giveBack({ ...bia.actor, organisationId: newId() }, "a");
  expect(await bia.used("analyses")).toBe(1);
});

test("is read by whom may, and of others by the platform alone", async () => {
  const { actor, read, readOf } = setUp();
  await expect(read({ ...actor, permissions: new Set() })).rejects.toMatchObject({ code: "forbidden" });
  const plan = { name: "pro", overrides: {} } as const;
  await expect(readOf(actor, newId(), plan)).rejects.toMatchObject({ code: "forbidden" });
  const admin: Actor = { ...actor, platform: true, permissions: new Set(["organisations.read"]) };
  expect(await readOf(admin, newId(), plan)).toMatchObject({ plan: "pro" });
});

test("forgets keys and days of long ago", async () => {
  const { actor, take, store, read, used } = setUp();
  await take(actor, { analyses: 1, storedBytes: 5 }, "a");
  await store.prune({ takes: new Date("2026-12-01T00:00:00Z"), day: "2026-12-01" });
  expect((await read(actor)).days.at(-1)?.analyses).toBe(0);
  expect(await used("analyses")).toBe(1);
  await take(actor, { analyses: 1 }, "a");
  expect(await used("analyses")).toBe(2);
});
