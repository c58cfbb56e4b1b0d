import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSql } from "@/db/client";
import { createTestDatabase, type TestDatabase } from "@/db/testing/test-database";
import { newId } from "@/lib/kernel/ids";
import { encodeCursor } from "@/lib/kernel/page";
import { everybodyIn } from "@/lib/kernel/reach";
import { openStores, report, type Stores, submit } from "./testing/stores";

let postgres: TestDatabase;
let stores: Stores;
let owner: ReturnType<typeof openSql>;

beforeAll(async () => {
  postgres = await createTestDatabase();
  stores = openStores(postgres.appUrl);
  owner = openSql(postgres.superUrl, 2);
});
afterAll(async () => {
  await stores.database.close();
  await owner.end();
  await postgres.drop();
});

describe("pages of analyses", () => {
  const organisationId = newId();
  const ids: string[] = [];

  beforeAll(async () => {
    for (let index = 0; index < 23; index++) {
      const kind = index % 3 === 0 ? "code" : "essay";
      ids.push((await submit(stores, { organisationId, kind })).analysisId);
    }
    await submit(stores);
    // Three instants that differ by microseconds alone, and many rows in each.
    await owner`update analyses.analyses set created_at = timestamptz '2026-11-20 10:00:00.123456Z'
      + (hashtext(id::text) % 3) * interval '1 microsecond' where organisation_id = ${organisationId}`;
  });

  async function walk(limit: number, filter: { kind?: "essay" | "code" } = {}): Promise<string[]> {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await stores.analyses.list(everybodyIn(organisationId), { ...filter, limit, cursor });
      expect(page.items.length).toBeLessThanOrEqual(limit);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    return seen;
  }

  it("shows every row exactly once and in one order, whatever the size of a page", async () => {
    const whole = await walk(100);
    expect([...whole].sort()).toEqual([...ids].sort());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (limit) => {
        expect(await walk(limit)).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it("filters by kind and by state", async () => {
    expect(await walk(4, { kind: "code" })).toHaveLength(8);
    const other = await submit(stores, { organisationId: newId() });
    await stores.analyses.begin(other, "run");
    const running = { status: "running", limit: 10 } as const;
    const page = await stores.analyses.list(everybodyIn(other.organisationId), running);
    expect(page.items.map(({ id }) => id)).toEqual([other.analysisId]);
    expect((await stores.analyses.list(everybodyIn(organisationId), running)).items).toEqual([]);
  });

  it.each([
    ["another list's id", encodeCursor({ at: "2026-11-20T10:00:00.123456Z", id: "01KAJ" })],
    ["another clock", encodeCursor({ at: "1", id: newId() })],
    ["a day that is none", encodeCursor({ at: "2026-02-30T10:00:00Z", id: newId() })],
    ["nothing at all", "…"],
  ])("refuses a cursor with %s", async (_, cursor) => {
    await expect(
      (async () => stores.analyses.list(everybodyIn(organisationId), { limit: 5, cursor }))(),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });
});

describe("the states of an analysis", () => {
  const stateOf = async (of: { organisationId: string; analysisId: string }) =>
    (await stores.analyses.find(everybodyIn(of.organisationId), of.analysisId))?.status;

  it("counts analyses in each state", async () => {
    const organisationId = newId();
    const [one, two] = [await submit(stores, { organisationId }), await submit(stores, { organisationId })];
    await submit(stores, { organisationId });
    await stores.analyses.begin(one, "run-1");
    await stores.analyses.end(two, "cancelled");
    expect(await stores.analyses.count(everybodyIn(organisationId))).toEqual({
      queued: 1,
      running: 1,
      completed: 0,
      partial: 0,
      failed: 0,
      cancelled: 1,
    });
  });

  it("begins once; a second run takes it over without a second start", async () => {
    const reference = await submit(stores);
    expect(await stores.analyses.begin(reference, "run-1")).toBe(true);
    expect(await stores.analyses.begin(reference, "run-2")).toBe(true);
    expect(
      (await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId))?.runId,
    ).toBe("run-2");
    const events = await stores.progress.list(
      everybodyIn(reference.organisationId),
      reference.analysisId,
      0,
      10,
    );
    expect(events.map(({ type }) => type)).toEqual(["submitted", "started"]);
  });

  it("begins again after a failure, and forgets the failure", async () => {
    const reference = await submit(stores);
    await stores.analyses.begin(reference, "run-1");
    expect(await stores.analyses.end(reference, "failed", "internal")).toBe(true);
    expect(await stores.analyses.begin(reference, "run-2")).toBe(true);
    expect(
      await stores.analyses.find(everybodyIn(reference.organisationId), reference.analysisId),
    ).toMatchObject({
      status: "running",
      failure: null,
      finishedAt: null,
      runId: "run-2",
    });
  });

  it.each(["cancelled", "completed"] as const)("does not begin again once it is %s", async (state) => {
    const reference = await submit(stores);
    await stores.analyses.begin(reference, "run-1");
    if (state === "cancelled") await stores.analyses.end(reference, "cancelled");
    else await stores.results.complete(reference, report());
    expect(await stores.analyses.begin(reference, "run-2")).toBe(false);
    expect(await stores.analyses.end(reference, "failed", "internal")).toBe(false);
    expect(await stateOf(reference)).toBe(state);
  });

  it("lets exactly one of a cancellation, a failure and a completion win", async () => {
    for (let round = 0; round < 12; round++) {
      const reference = await submit(stores);
      await stores.analyses.begin(reference, "run");
      const attempts = [
        () => stores.analyses.end(reference, "cancelled"),
        () => stores.results.complete(reference, report()),
        () => stores.analyses.end(reference, "failed", "internal"),
      ];
      await Promise.all([...attempts.slice(round % 3), ...attempts.slice(0, round % 3)].map((end) => end()));
      const state = await stateOf(reference);
      const events = await stores.progress.list(
        everybodyIn(reference.organisationId),
        reference.analysisId,
        0,
        10,
      );
      expect(events.map(({ type }) => type)).toEqual(["submitted", "started", state]);
      expect(["cancelled", "failed", "completed"]).toContain(state);
      const [history] = await owner`select count(*)::int as rows from analyses.analysis_history
        where analysis_id = ${reference.analysisId}`;
      expect(history?.rows).toBe(state === "completed" ? 1 : 0);
    }
  });
});

describe("progress", () => {
  it("numbers 50 events that come at once without a gap, in the order of their commits", async () => {
    const reference = await submit(stores);
    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        stores.progress.append(reference, { type: "step.started", step: `step-${index}` }),
      ),
    );
    const events = await stores.progress.list(
      everybodyIn(reference.organisationId),
      reference.analysisId,
      0,
      100,
    );
    expect(events.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 51 }, (_, index) => index + 1),
    );
    expect(new Set(events.map(({ step }) => step)).size).toBe(51);
    const times = events.slice(1).map(({ at }) => at.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it("lists after a number, at most so many, and refuses what does not exist", async () => {
    const reference = await submit(stores);
    for (const step of ["a", "b", "c"])
      await stores.progress.append(reference, { type: "step.started", step });
    const some = await stores.progress.list(
      everybodyIn(reference.organisationId),
      reference.analysisId,
      2,
      1,
    );
    expect(some.map(({ step }) => step)).toEqual(["b"]);
    await expect(
      stores.progress.append({ ...reference, analysisId: newId() }, { type: "started" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});
