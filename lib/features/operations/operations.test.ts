import { describe, expect, it } from "vitest";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { FunctionLoad, QueueOverview, RunDetail, RunLog } from "@/lib/platform/runs/port";
import { listRunsQuery, queueOverview, queueStats, rerunRunsBody, runDetail } from "./schemas";
import { makeCancelRun, makeReplayRun, makeRerunRun, makeRerunRuns } from "./use-cases/control-runs";
import { makeGetRun, makeListRuns, makeQueueOverview, makeQueueStats } from "./use-cases/inspect-runs";

const run: RunDetail = {
  id: newId(),
  functionId: "elysia-analyse-essay",
  status: "running",
  organisationId: newId(),
  eventName: "analyses/essay.submitted",
  attempts: 1,
  createdAt: "2026-11-21T10:00:00.000Z",
  startedAt: null,
  finishedAt: null,
  input: {},
  output: null,
  error: null,
  rerunOf: null,
  replayedFrom: null,
  parentRunId: null,
  steps: [],
};
const stats = { queued: 1, running: 2, delayed: 3, failedLastDay: 4, oldestQueuedSeconds: 0.5 };

const load = (functionId: string): FunctionLoad => ({
  functionId,
  ...{ queued: 1, running: 0, delayed: 0, oldestQueuedSeconds: 2, completed: 3, failed: 1, deadLetters: 1 },
  ...{ wait: { p50: 1, p95: 2 }, run: null },
});
const queue: QueueOverview = {
  totals: stats,
  functions: [load("elysia-analyse-essay"), load("elysia-analyse-code-verifier")],
  latency: { wait: null, run: null },
  minutes: [],
  workers: null,
};
const agents = ["analyse-code-analyser", "analyse-code-verifier"];

const again: RunDetail = { ...run, id: newId() };

/** A log that knows one run, and the one that repeats it. */
const runs: RunLog = {
  list: async () => ({ items: [run] }),
  find: async (id) => [run, again].find((known) => known.id === id) ?? null,
  cancel: async (id) => id === run.id,
  rerun: async (id) => (id === run.id ? again.id : null),
  replay: async (id) => (id === run.id ? again.id : null),
  stats: async () => stats,
  queue: async () => queue,
};

const actor = (held: Permission[], platform = true): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(held),
  platform,
});

const reading = [
  ["list", (by: Actor) => makeListRuns({ runs })(by, listRunsQuery.parse({}))],
  ["find", (by: Actor) => makeGetRun({ runs })(by, run.id)],
  ["stats", (by: Actor) => makeQueueStats({ runs })(by)],
  ["queue", (by: Actor) => makeQueueOverview({ runs, agents })(by)],
] as const;
const controlling = [
  ["cancel", (by: Actor) => makeCancelRun({ runs })(by, run.id)],
  ["rerun", (by: Actor) => makeRerunRun({ runs })(by, run.id)],
  ["replay", (by: Actor) => makeReplayRun({ runs })(by, run.id, { fromStep: "s" })],
  ["rerun of many", (by: Actor) => makeRerunRuns({ runs })(by, { status: "failed", limit: 1 })],
] as const;

describe.each([
  ...reading.map(([name, act]) => [name, act, "runs.read", "runs.control"] as const),
  ...controlling.map(([name, act]) => [name, act, "runs.control", "runs.read"] as const),
])("%s", (_, act, needed, other) => {
  it("is for administrators with the permission alone", async () => {
    await expect(act(actor([needed]))).resolves.not.toThrow();
    await expect(act(actor([needed], false))).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(actor([other]))).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("says what it does not know, and what has ended", async () => {
  const admin = actor(["runs.read", "runs.control"]);
  await expect(makeGetRun({ runs })(admin, newId())).rejects.toMatchObject({ code: "not_found" });
  await expect(makeRerunRun({ runs })(admin, newId())).rejects.toMatchObject({ code: "not_found" });
  await expect(makeCancelRun({ runs })(admin, newId())).rejects.toMatchObject({ code: "not_cancellable" });
  expect(await makeRerunRun({ runs })(admin, run.id)).toBe(again.id);
  const server: RunLog = { ...runs, rerun: async () => "01M7YRHPSK2HMA1Y6TTW7NZBWB" };
  expect(await makeRerunRun({ runs: server })(admin, run.id)).toBeNull();
});

it("replays what the engine can replay, with what was asked for", async () => {
  const admin = actor(["runs.read", "runs.control"]);
  const body = { fromStep: "s", data: { n: 1 } };
  const log: RunLog = { ...runs, replay: async (id, options) => (options === body ? `${id} again` : null) };
  expect(await makeReplayRun({ runs: log })(admin, run.id, body)).toBe(`${run.id} again`);
  await expect(makeReplayRun({ runs })(admin, newId(), {})).rejects.toMatchObject({ code: "not_found" });
  await expect(makeReplayRun({ runs: { ...runs, replay: null } })(admin, run.id, body)).rejects.toMatchObject(
    {
      code: "replay_unavailable",
    },
  );
});

it("shows every agent apart, idle ones too", async () => {
  const shown = await makeQueueOverview({ runs, agents })(actor(["runs.read"]));
  expect(shown.functions.map(({ functionId }) => functionId)).toEqual(["elysia-analyse-essay"]);
  expect(shown.agents).toMatchObject([
    { functionId: "analyse-code-analyser", queued: 0, completed: 0 },
    { functionId: "elysia-analyse-code-verifier", queued: 1, completed: 3 },
  ]);
  expect(queueOverview.parse(shown)).toEqual(shown);
});

describe("running many again", () => {
  const admin = actor(["runs.control"]);

  /** A log of so many failed runs, of which every tenth is run again by somebody else at the same time. */
  function failures(count: number) {
    const asked: string[] = [];
    const log: RunLog = {
      ...runs,
      list: async ({ cursor = "0", limit, ...filter }) => {
        expect(filter).toMatchObject({ status: "failed", functionId: "f", notRerun: true });
        const [from, to] = [Number(cursor), Math.min(count, Number(cursor) + limit)];
        const items = Array.from({ length: to - from }, (_, index) => ({ ...run, id: String(from + index) }));
        return to < count ? { items, next: String(to) } : { items };
      },
      rerun: async (id, options) => {
        expect(options).toEqual({ once: true });
        asked.push(id);
        return Number(id) % 10 === 9 ? null : `again ${id}`;
      },
    };
    return { log, asked };
  }

  it.each([
    [0, 500, { started: 0, skipped: 0, more: false }],
    [30, 500, { started: 27, skipped: 3, more: false }],
    [250, 250, { started: 225, skipped: 25, more: false }],
    [1_000, 500, { started: 450, skipped: 50, more: true }],
    [30, 7, { started: 7, skipped: 0, more: true }],
  ])("of %d, at most %d", async (count, limit, outcome) => {
    const { log, asked } = failures(count);
    const rerun = makeRerunRuns({ runs: log });
    expect(await rerun(admin, { status: "failed", functionId: "f", limit })).toEqual(outcome);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBe(outcome.started + outcome.skipped);
  });

  it("is bounded by its contract", () => {
    expect(rerunRunsBody.parse({})).toEqual({ status: "failed", limit: 500 });
    for (const body of [{ limit: 501 }, { limit: 0 }, { status: "completed" }]) {
      expect(rerunRunsBody.safeParse(body).success).toBe(false);
    }
  });
});

it("keeps its wire contracts", () => {
  expect(runDetail.parse(run)).toEqual(run);
  expect(queueStats.parse(stats)).toEqual(stats);
  expect(listRunsQuery.parse({ limit: "5", status: "failed" })).toEqual({ limit: 5, status: "failed" });
  expect(listRunsQuery.parse({ notRerun: "true" })).toMatchObject({ notRerun: true });
  expect(listRunsQuery.safeParse({ status: "stuck" }).success).toBe(false);
});
