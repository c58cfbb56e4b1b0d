import { serve } from "inngest/edge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Harness } from "@/inngest/embedded/testing/harness";
import { testClient } from "@/inngest/embedded/testing/sample-functions";
import { contractFunctions } from "@/inngest/testing/contract-functions";
import {
  queueOverview,
  replayReceipt,
  rerunOutcome,
  rerunReceipt,
  runDetail,
  runPage,
} from "@/lib/features/operations/schemas";
import { newId } from "@/lib/kernel/ids";
import { at, get, post, startApi } from "../testing/start-api";

/** Loaded when the settings are there: the first import reads them. */
const load = async () => ({
  queue: await import("../queue/route"),
  runs: await import("./route"),
  run: await import("./[id]/route"),
  cancel: await import("./[id]/cancel/route"),
  rerun: await import("./[id]/rerun/route"),
  replay: await import("./[id]/replay/route"),
  rerunMany: await import("./rerun/route"),
});
let api: Awaited<ReturnType<typeof load>>;
let server: Awaited<ReturnType<typeof startApi>>;
let harness: Harness;
let admin: string;
let ana: string;

beforeAll(async () => {
  server = await startApi();
  api = await load();
  ana = await server.signUp("ana@runs.test");
  admin = await server.signUp("root@runs.test");
  await server.promote("root@runs.test");
  harness = new Harness(server.databaseUrl);
  const client = testClient(harness.fetch);
  await harness.startWorker(serve({ client, functions: contractFunctions(client) }));
});
afterAll(async () => {
  await harness.close();
  await server.stop();
});

const patient = { timeout: 20_000, interval: 25 };
const list = async (query = "") => runPage.parse(await (await api.runs.GET(get(admin, query), at())).json());
const read = async (id: string) => runDetail.parse(await (await api.run.GET(get(admin), at(id))).json());
const rerunMany = async (body: unknown) => api.rerunMany.POST(post(admin, body), at());

/** Starts a run and waits until it is in a state. @returns its id */
async function begin(kind: "completes" | "fails" | "waits", status: string): Promise<string> {
  const id = await harness.begun(await harness.send(`contract/${kind}`, { organisationId: newId() }));
  await expect.poll(async () => (await read(id)).status, patient).toBe(status);
  return id;
}

const everyCall = (cookie: string, id: string) =>
  Promise.all([
    api.queue.GET(get(cookie), at()),
    api.runs.GET(get(cookie), at()),
    api.run.GET(get(cookie), at(id)),
    api.cancel.POST(post(cookie), at(id)),
    api.rerun.POST(post(cookie), at(id)),
    api.replay.POST(post(cookie, {}), at(id)),
    api.rerunMany.POST(post(cookie, {}), at()),
  ]);

describe("the API of runs", () => {
  it("is closed to strangers, and to everybody who is no administrator", async () => {
    const id = await begin("completes", "completed");
    const strangers = await everyCall("nobody=1", id);
    expect(strangers.map(({ status }) => status)).toEqual(strangers.map(() => 401));
    const members = await everyCall(ana, id);
    expect(members.map(({ status }) => status)).toEqual(members.map(() => 403));
  });

  it("lists page by page with filters, and shows a run with its steps", async () => {
    const ids = [await begin("completes", "completed"), await begin("completes", "completed")];
    const failed = await begin("fails", "failed");
    const first = await list("?limit=1&status=completed");
    expect(first.items.map(({ id }) => id)).toEqual([ids[1]]);
    const second = await list(`?limit=1&status=completed&cursor=${first.next}`);
    expect(second.items.map(({ id }) => id)).toEqual([ids[0]]);
    const { functionId } = await read(failed);
    expect((await list(`?functionId=${functionId}`)).items).toMatchObject([
      { id: failed, error: expect.stringContaining("it broke") },
    ]);
    expect((await read(failed)).steps.find(({ name }) => name === "breaks")?.attempts).toHaveLength(2);
    for (const query of ["?status=stuck", "?limit=0", "?cursor=nonsense", "?notRerun=maybe"]) {
      expect((await api.runs.GET(get(admin, query), at())).status).toBe(422);
    }
  });

  it("cancels once, and says what it does not know", async () => {
    const id = await begin("waits", "running");
    expect((await api.cancel.POST(post(admin), at(id))).status).toBe(204);
    expect((await api.cancel.POST(post(admin), at(id))).status).toBe(409);
    for (const unknown of [newId(), "'; drop table runs --"]) {
      expect((await api.run.GET(get(admin), at(unknown))).status).toBe(404);
      expect((await api.rerun.POST(post(admin), at(unknown))).status).toBe(404);
    }
  });

  it("runs one again", async () => {
    const id = await begin("completes", "completed");
    const response = await api.rerun.POST(post(admin), at(id));
    expect(response.status).toBe(202);
    const { runId } = rerunReceipt.parse(await response.json());
    expect(await read(runId ?? "")).toMatchObject({ rerunOf: id, functionId: (await read(id)).functionId });
  });

  it("replays one from a step, with other data", async () => {
    const id = await begin("completes", "completed");
    const { steps, organisationId } = await read(id);
    const second = steps.find(({ name }) => name === "second");
    const replay = (body: unknown, of = id) => api.replay.POST(post(admin, body), at(of));
    const response = await replay({ fromStep: second?.id, data: { organisationId, note: "other" } });
    expect(response.status).toBe(202);
    const { runId } = replayReceipt.parse(await response.json());
    await expect.poll(async () => (await read(runId)).status, patient).toBe("completed");
    const again = await read(runId);
    expect(again).toMatchObject({ rerunOf: id, replayedFrom: second?.id, output: { total: 2 } });
    expect(again.input).toMatchObject({ data: { organisationId, note: "other" } });
    expect(again.steps.map(({ name, kept }) => [name, kept]).slice(1)).toEqual([
      ["first", true],
      ["second", false],
    ]);
    for (const body of [
      { fromStep: "gone" },
      { data: { organisationId: newId() } },
      { data: [] },
      { fromStep: 1 },
    ])
      expect((await replay(body)).status).toBe(422);
    const waits = await begin("waits", "running");
    expect((await replay({ fromStep: "any" }, waits)).status).toBe(409);
    expect((await replay({}, newId())).status).toBe(404);
  });

  it("runs what failed again, each once, as many as are asked for", async () => {
    const ids = [
      await begin("fails", "failed"),
      await begin("fails", "failed"),
      await begin("fails", "failed"),
    ];
    const { functionId } = await read(ids[0] ?? "");
    const some = rerunOutcome.parse(await (await rerunMany({ functionId, limit: 2 })).json());
    expect(some).toEqual({ started: 2, skipped: 0, more: true });
    const left = await list(`?functionId=${functionId}&notRerun=true&status=failed`);
    expect(left.items.map(({ id }) => id)).toContain(ids[0]);
    expect(left.items.map(({ id }) => id)).not.toContain(ids[2]);
    const none = await rerunMany({ functionId: "nobody" });
    expect(await none.json()).toEqual({ started: 0, skipped: 0, more: false });
    for (const body of [{ limit: 501 }, { status: "completed" }]) {
      expect((await rerunMany(body)).status).toBe(422);
    }
  });

  it("tells the state of the queue", async () => {
    await begin("completes", "completed");
    const response = await api.queue.GET(get(admin), at());
    const queue = queueOverview.parse(await response.json());
    expect(queue.agents).toHaveLength(5);
    expect(queue.minutes).toHaveLength(60);
    const completes = queue.functions.find(({ functionId }) => functionId.endsWith("completes"));
    expect(completes?.completed).toBeGreaterThan(0);
    expect(completes?.run?.p95).toBeGreaterThanOrEqual(0);
    expect(queue.workers).toMatchObject([{ pid: process.pid }]);
    expect(z.int().min(0).parse(queue.totals.queued)).toBeGreaterThanOrEqual(0);
  });
});
