import { serve } from "inngest/edge";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "./store/run-views";
import type { RerunOptions } from "./store/store";
import { Harness } from "./testing/harness";
import { type Effects, sampleApp, testClient } from "./testing/sample-functions";

let harness: Harness;
const effects: Effects = [];

beforeAll(async () => {
  harness = await Harness.open();
});
afterEach(() => harness.stopWorkers());
afterAll(() => harness.close());

const effectsOf = (run: RunDetail) =>
  effects.flatMap((effect) => (effect.run === run.id ? [effect.step] : [])).sort();
const stepOf = (run: RunDetail, name: string) => run.steps.find((step) => step.name === name)?.id ?? name;
const keptIn = (run: RunDetail) => run.steps.flatMap(({ name, kept }) => (kept ? [name] : [])).sort();

/** Runs a run again and waits for its end. */
async function replay(run: RunDetail, from: string | null, options: RerunOptions = {}): Promise<RunDetail> {
  const fromStep = from === null ? undefined : stepOf(run, from);
  return harness.ended((await harness.engine.rerunRun(run.id, { ...options, fromStep })) ?? "");
}

/** The function `report` as its code was, and as it is now: without its first step, and with another one. */
function reportOf(version: 1 | 2) {
  const client = testClient(harness.fetch);
  const note = (run: string, step: string) => effects.push({ run, step: `${step}@${version}`, attempt: 0 });
  const report = client.createFunction(
    { id: "report", retries: 0, triggers: { event: "t/report" } },
    async ({ event, step, runId }) => {
      const run = (name: string, work: () => number) =>
        step.run(name, () => {
          note(runId, name);
          return work();
        });
      const fetched = version === 1 ? await run("fetch", () => event.data.n) : 0;
      const read = await run("read", () => event.data.n + fetched);
      const checked = version === 2 ? await run("check", () => read * 100) : 0;
      return run("sum", () => {
        if (version === 1 && event.data.fail) throw new Error("no sum");
        return read + checked + 1;
      });
    },
  );
  return serve({ client, functions: [report] });
}

describe("from a step", () => {
  test("of parallel steps and a sleep: what had ended is neither run nor waited for again", async () => {
    await harness.startWorker(sampleApp(harness.fetch, effects).handler);
    const first = await harness.run("doc/uploaded", { n: 1 });
    const fromFlaky = await replay(first, "flaky");
    expect(fromFlaky).toMatchObject({ status: "completed", output: first.output, rerunOf: first.id });
    expect(effectsOf(fromFlaky)).toEqual(["flaky"]);
    expect(keptIn(fromFlaky)).toEqual(["extract", "left", "nap", "right"]);

    const slower = first.steps.find(({ position }) => position === 3);
    const faster = first.steps.find(({ position }) => position === 2);
    const fromSlower = await replay(first, slower?.name ?? "");
    expect(fromSlower).toMatchObject({ status: "completed", output: first.output });
    expect(effectsOf(fromSlower)).toEqual(["flaky", slower?.name].sort());
    expect(keptIn(fromSlower)).toEqual(["extract", faster?.name].sort());
  });

  test("after an invocation and a failure that was caught: both are kept", async () => {
    await harness.startWorker(sampleApp(harness.fetch, effects).handler);
    const first = await harness.run("t/misc", { fail: false });
    const again = await replay(first, "tell");
    expect(again).toMatchObject({
      status: "completed",
      output: { called: { got: 42 }, caught: "Error:nope" },
    });
    expect(keptIn(again)).toEqual(["always", "call-child"]);
    const children = await harness.sql`select from durable.runs where parent_run_id = ${again.id}`;
    expect(children).toHaveLength(0);
  });

  test("with changed data: the kept steps' results stay, the others see the new data", async () => {
    await harness.startWorker(reportOf(1));
    const first = await harness.run("t/report", { n: 1 });
    expect(first).toMatchObject({ output: 3 });
    const again = await replay(first, "read", { data: { n: 10 } });
    expect(again).toMatchObject({ output: 12, input: { name: "t/report", data: { n: 10 } } });
    expect(effectsOf(again)).toEqual(["read@1", "sum@1"]);
    expect(await replay(first, null, { data: { n: 10 } })).toMatchObject({ output: 21, replayedFrom: null });
  });
});

describe("with newer code", () => {
  test("a kept step that the function no longer asks for does no harm, a new one is run", async () => {
    await harness.startWorker(reportOf(1));
    const first = await harness.run("t/report", { n: 1, fail: true });
    expect(first).toMatchObject({ status: "failed", error: "Error: no sum" });
    await harness.stopWorkers();
    await harness.startWorker(reportOf(2));
    const again = await replay(first, "sum");
    expect(again).toMatchObject({ status: "completed", output: 203 });
    expect(keptIn(again)).toEqual(["fetch", "read"]);
    expect(effectsOf(again)).toEqual(["check@2", "sum@2"]);
  });
});
