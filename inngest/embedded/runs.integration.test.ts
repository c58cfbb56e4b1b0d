import { serve } from "inngest/edge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "./store/run-views";
import { Harness, until } from "./testing/harness";
import { type Effects, sampleApp, testClient } from "./testing/sample-functions";

let harness: Harness;
const effects: Effects = [];

beforeAll(async () => {
  harness = await Harness.open();
  await harness.startWorker(sampleApp(harness.fetch, effects).handler);
});
afterAll(() => harness.close());

const effectsOf = (run: RunDetail) => effects.filter((effect) => effect.run === run.id);
const stepsOf = (run: RunDetail) =>
  run.steps.map(({ name, status, attempts }) => [name, status, attempts.length]);

describe("steps", () => {
  test("serial, parallel, a sleep, and a step that fails twice", async () => {
    const run = await harness.run("doc/uploaded", { n: 1, flaky: true, organisationId: "org-1" });
    expect(run).toMatchObject({ status: "completed", output: { z: 5, attempt: 0 }, organisationId: "org-1" });
    expect(stepsOf(run)).toEqual([
      ["elysia-analyse", "completed", 6],
      ["extract", "completed", 1],
      ["left", "completed", 1],
      ["right", "completed", 1],
      ["nap", "completed", 0],
      ["flaky", "completed", 3],
    ]);
    expect(
      effectsOf(run)
        .map(({ step, attempt }) => `${step} ${attempt}`)
        .sort(),
    ).toEqual(["extract 0", "flaky 0", "flaky 1", "flaky 2", "left 0", "right 0"]);
    const flaky = run.steps.find(({ name }) => name === "flaky");
    expect(flaky?.attempts.map(({ status, error }) => [status, error])).toEqual([
      ["failed", "Error: boom 0"],
      ["failed", "Error: boom 1"],
      ["completed", null],
    ]);
    const nap = run.steps.find(({ name }) => name === "nap");
    expect(Date.parse(nap?.finishedAt ?? "") - Date.parse(nap?.startedAt ?? "")).toBeGreaterThanOrEqual(1000);
  });

  test("parallel steps overlap", async () => {
    const run = await harness.run("doc/uploaded", { n: 1 });
    const [left, right] = ["left", "right"].map(
      (name) => run.steps.find((step) => step.name === name)?.attempts[0],
    );
    expect(Date.parse(left?.startedAt ?? "")).toBeLessThan(Date.parse(right?.finishedAt ?? ""));
    expect(Date.parse(right?.startedAt ?? "")).toBeLessThan(Date.parse(left?.finishedAt ?? ""));
  });

  test("ten checkpointed steps are one call, each executed once", async () => {
    const run = await harness.run("t/linear", { k: 10 });
    expect(run).toMatchObject({ status: "completed", output: 10, attempts: 1 });
    expect(effectsOf(run)).toHaveLength(10);
    expect(run.steps.map(({ name }) => name)).toEqual([
      "elysia-linear",
      ...Array.from({ length: 10 }, (_, index) => `s${index}`),
    ]);
  });

  test("without checkpoints each step is a call of its own", async () => {
    const client = testClient(harness.fetch, "plain");
    const plain = client.createFunction(
      { id: "fn", checkpointing: false, triggers: { event: "t/plain" } },
      async ({ step }) => (await step.run("a", () => 1)) + (await step.run("b", () => 2)),
    );
    await harness.startWorker(serve({ client, functions: [plain] }));
    const run = await harness.run("t/plain", {});
    expect(run).toMatchObject({ status: "completed", output: 3, attempts: 3 });
  });
});

describe("invoke and events from steps", () => {
  test("a child's result, a step's failure caught, an event sent once", async () => {
    const run = await harness.run("t/misc", {});
    expect(run).toMatchObject({
      status: "completed",
      output: { called: { got: 42, invoked: "inngest/function.invoked" }, caught: "Error:nope" },
    });
    const child = await harness.engine.listRuns({ limit: 100, functionId: "elysia-child" });
    expect(child.items.filter(({ status }) => status === "completed").length).toBeGreaterThanOrEqual(1);
    await until(async () => effects.some(({ step }) => step === "told"), "the sent event's function");
  });

  test("a child's failure becomes the step's error, beside another step", async () => {
    const run = await harness.run("t/caller", { fail: true });
    expect(run).toMatchObject({ status: "completed", output: ["beside", "child is unwell"] });
    expect(run.steps.find(({ name }) => name === "call")).toMatchObject({
      kind: "invoke",
      status: "failed",
      error: "NonRetriableError: child is unwell",
    });
  });
});

describe("errors", () => {
  test("retries end, and the last error is the run's", async () => {
    const run = await harness.run("t/throw", {});
    expect(run).toMatchObject({ status: "failed", error: "Error: top 1", attempts: 2 });
    expect(effectsOf(run).map(({ attempt }) => attempt)).toEqual([0, 1]);
  });

  test("RetryAfter is waited for", async () => {
    const run = await harness.run("t/later", {});
    const [first, second] = run.steps[0]?.attempts ?? [];
    expect(run).toMatchObject({ status: "completed", output: 1 });
    expect(Date.parse(second?.startedAt ?? "") - Date.parse(first?.startedAt ?? "")).toBeGreaterThanOrEqual(
      990,
    );
  });

  test("NonRetriable fails at once, and onFailure hears of it once", async () => {
    const run = await harness.run("t/misc", { fail: true });
    expect(run).toMatchObject({ status: "failed", error: "NonRetriableError: bad input" });
    await until(async () => effectsOf(run).some(({ step }) => step === "onFailure:bad input"), "onFailure");
    const handlers = await harness.engine.listRuns({ limit: 100, functionId: "elysia-misc-failure" });
    const own = await Promise.all(handlers.items.map(({ id }) => harness.ended(id)));
    const heard = own.filter(({ input }) => JSON.stringify(input).includes(run.id));
    expect(heard.map(({ status, eventName }) => [status, eventName])).toEqual([
      ["completed", "inngest/function.failed"],
    ]);
    expect(effectsOf(run).filter(({ step }) => step === "onFailure:bad input")).toHaveLength(1);
  });
});

describe("the record", () => {
  test("lists newest first, page by page, without gaps", async () => {
    for (let index = 0; index < 5; index++) await harness.run("t/child", { v: index });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await harness.engine.listRuns({ limit: 2, functionId: "elysia-child", cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    const whole = await harness.engine.listRuns({ limit: 100, functionId: "elysia-child" });
    expect(seen).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    const times = whole.items.map(({ createdAt }) => createdAt);
    expect(times).toEqual([...times].sort().reverse());
  });

  test("filters by status and organisation; a strange cursor is refused", async () => {
    const failed = await harness.engine.listRuns({ limit: 100, status: "failed" });
    expect(failed.items.length).toBeGreaterThan(0);
    expect(failed.items.every(({ status }) => status === "failed")).toBe(true);
    const org = await harness.engine.listRuns({ limit: 100, organisationId: "org-1" });
    expect(org.items.map(({ functionId }) => functionId)).toEqual(["elysia-analyse"]);
    await expect(harness.engine.listRuns({ limit: 1, cursor: "bm9wZQ" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  test("an unknown run is null, and nothing to cancel or to run again", async () => {
    for (const id of ["nonsense", "01a1fde7-3979-7729-a631-b3f1ba81ac87"]) {
      expect(await harness.engine.getRun(id)).toBeNull();
      expect(await harness.engine.cancelRun(id)).toBe(false);
      expect(await harness.engine.rerunRun(id)).toBeNull();
    }
  });

  test("runs again with the same event", async () => {
    const first = await harness.run("t/child", { v: 8 });
    const again = await harness.ended((await harness.engine.rerunRun(first.id)) ?? "");
    expect(again).toMatchObject({
      status: "completed",
      output: { got: 16 },
      rerunOf: first.id,
      input: first.input,
    });
    expect(again.id).not.toBe(first.id);
  });

  test("text with every escape survives", async () => {
    const text = 'NUL \u0000, unpaired \ud800, quote " and \\ and \u{1f600}';
    const run = await harness.run("t/child", { v: 1, text });
    expect(run).toMatchObject({ status: "completed", input: { data: { text: text.toWellFormed() } } });
  });
});
