import { serve } from "inngest/edge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Harness, until } from "./testing/harness";
import { testClient } from "./testing/sample-functions";

let harness: Harness;

beforeAll(async () => {
  harness = await Harness.open();
  const client = testClient(harness.fetch);
  const approval = client.createFunction(
    { id: "approval", triggers: { event: "w/asked" } },
    async ({ event, step }) => {
      await step.run("ask", () => "asked");
      const answer = await step.waitForEvent("answer", {
        event: "w/answered",
        match: "data.id",
        timeout: event.data.timeout,
      });
      return answer && { name: answer.name, verdict: answer.data.verdict };
    },
  );
  const either = client.createFunction({ id: "either", triggers: { event: "w/either" } }, async ({ step }) =>
    Promise.all([
      step.waitForEvent("high", { event: "w/number", if: "async.data.n > 10", timeout: "30s" }),
      step.waitForEvent("low", { event: "w/number", if: "async.data.n <= 10", timeout: "30s" }),
    ]).then((events) => events.map((found) => found?.data.n)),
  );
  const broken = client.createFunction(
    { id: "broken", retries: 0, triggers: { event: "w/broken" } },
    async ({ step }) => step.waitForEvent("never", { event: "w/x", if: "nobody.data.n > 1", timeout: "1s" }),
  );
  const until = client.createFunction(
    { id: "until", triggers: { event: "w/until" } },
    async ({ event, step }) => {
      await step.sleepUntil("then", new Date(event.data.at));
      return "awake";
    },
  );
  const cancellable = client.createFunction(
    {
      id: "cancellable",
      triggers: { event: "w/start" },
      cancelOn: [{ event: "w/stop", if: "event.data.id == async.data.id" }],
    },
    async ({ step }) => {
      await step.sleep("long", "20s");
      return "finished";
    },
  );
  const hasty = client.createFunction(
    { id: "hasty", triggers: { event: "w/hasty" }, timeouts: { finish: "1s" } },
    async ({ step }) => {
      await step.sleep("long", "20s");
    },
  );
  const queued = client.createFunction(
    {
      id: "queued",
      triggers: { event: "w/queued" },
      concurrency: { limit: 1 },
      timeouts: { start: "1s" },
    },
    async ({ step }) =>
      step.run("slow", () => new Promise((resolve) => setTimeout(() => resolve("done"), 1500))),
  );
  const functions = [approval, either, broken, until, cancellable, hasty, queued];
  await harness.startWorker(serve({ client, functions, enableUnauthedSync: false }));
});
afterAll(() => harness.close());

const waiting = (runId: string, count = 1) =>
  until(async () => {
    const run = await harness.engine.getRun(runId);
    return run?.steps.filter(({ kind, status }) => kind === "wait" && status === "pending").length === count;
  }, "the run to wait");

describe("waitForEvent", () => {
  test("goes on with the event that matches", async () => {
    const id = await harness.begun(await harness.send("w/asked", { id: "a1", timeout: "30s" }));
    await waiting(id);
    await harness.send("w/answered", { id: "a2", verdict: "no" });
    await harness.send("w/answered", { id: "a1", verdict: "yes" });
    const run = await harness.ended(id);
    expect(run).toMatchObject({ status: "completed", output: { name: "w/answered", verdict: "yes" } });
    expect(run.steps.map(({ name, kind }) => [name, kind]).slice(1)).toEqual([
      ["ask", "run"],
      ["answer", "wait"],
    ]);
  });

  test("gives null when its time is over", async () => {
    await harness.send("w/answered", { id: "early", verdict: "yes" });
    const run = await harness.run("w/asked", { id: "early", timeout: "1s" });
    expect(run).toMatchObject({ status: "completed", output: null });
  });

  test("two side by side take what is theirs", async () => {
    const id = await harness.begun(await harness.send("w/either", {}));
    await waiting(id, 2);
    await Promise.all([harness.send("w/number", { n: 3 }), harness.send("w/number", { n: 30 })]);
    expect((await harness.ended(id)).output).toEqual([30, 3]);
  });

  test("a condition that cannot be read fails the run, and says so", async () => {
    const run = await harness.run("w/broken", {});
    expect(run.status).toBe("failed");
    expect(run.error).toContain('"nobody" is unknown');
  });
});

test("sleepUntil wakes at its time", async () => {
  const at = new Date(Date.now() + 1200);
  const run = await harness.run("w/until", { at: at.toISOString() });
  expect(run.output).toBe("awake");
  expect(Date.parse(run.finishedAt ?? "")).toBeGreaterThanOrEqual(at.getTime());
});

describe("what ends a run from outside", () => {
  test("an event that fits cancels it, and no other run", async () => {
    const [one, two] = [
      await harness.begun(await harness.send("w/start", { id: "c1" })),
      await harness.begun(await harness.send("w/start", { id: "c2" })),
    ];
    await harness.send("w/stop", { id: "c2" });
    expect((await harness.ended(two)).status).toBe("cancelled");
    expect((await harness.engine.getRun(one))?.finishedAt).toBeNull();
    await harness.send("w/stop", { id: "c1" });
    expect((await harness.ended(one)).status).toBe("cancelled");
  });

  test("a run that takes too long to finish", async () => {
    expect((await harness.run("w/hasty", {})).status).toBe("cancelled");
  });

  test("a run that waits too long for its start, while one that began in time goes on", async () => {
    const ids = [await harness.send("w/queued", {}), await harness.send("w/queued", {})];
    const runs = await Promise.all(ids.map(async (id) => harness.ended(await harness.begun(id))));
    expect(runs.map(({ status }) => status).sort()).toEqual(["cancelled", "completed"]);
  });
});
