import { describe, expect, it } from "vitest";
import type { Actor, Permission } from "@/lib/kernel/actor";
import { newId } from "@/lib/kernel/ids";
import type { RunDetail, RunLog } from "@/lib/platform/runs/port";
import { listRunsQuery, queueStats, runDetail } from "./schemas";
import { makeCancelRun, makeRerunRun } from "./use-cases/control-runs";
import { makeGetRun, makeListRuns, makeQueueStats } from "./use-cases/inspect-runs";

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
  steps: [],
};
const stats = { queued: 1, running: 2, delayed: 3, failedLastDay: 4, oldestQueuedSeconds: 0.5 };

const again: RunDetail = { ...run, id: newId() };

/** A log that knows one run, and the one that repeats it. */
const runs: RunLog = {
  list: async () => ({ items: [run] }),
  find: async (id) => [run, again].find((known) => known.id === id) ?? null,
  cancel: async (id) => id === run.id,
  rerun: async (id) => (id === run.id ? again.id : null),
  stats: async () => stats,
};

const actor = (held: Permission[], platform = true): Actor => ({
  userId: newId(),
  organisationId: newId(),
  permissions: new Set(held),
  platform,
});

const reading = [
  ["list", (by: Actor) => makeListRuns({ runs })(by, { limit: 10 })],
  ["find", (by: Actor) => makeGetRun({ runs })(by, run.id)],
  ["stats", (by: Actor) => makeQueueStats({ runs })(by)],
] as const;
const controlling = [
  ["cancel", (by: Actor) => makeCancelRun({ runs })(by, run.id)],
  ["rerun", (by: Actor) => makeRerunRun({ runs })(by, run.id)],
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

it("keeps its wire contracts", () => {
  expect(runDetail.parse(run)).toEqual(run);
  expect(queueStats.parse(stats)).toEqual(stats);
  expect(listRunsQuery.parse({ limit: "5", status: "failed" })).toEqual({ limit: 5, status: "failed" });
  expect(listRunsQuery.safeParse({ status: "stuck" }).success).toBe(false);
});
