import { serve } from "inngest/edge";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunDetail } from "./store/run-views";
import { Harness, until } from "./testing/harness";
import { type Effects, testClient } from "./testing/sample-functions";

let harness: Harness;
const effects: Effects = [];
const done = (run: string, step: string) =>
  effects.some((effect) => effect.run === run && effect.step === step);
const doneOnce = ({ id }: RunDetail) => {
  const steps = effects.filter(({ run }) => run === id).map(({ step }) => step);
  expect(new Set(steps).size).toBe(steps.length);
  return steps;
};

beforeAll(async () => {
  harness = await Harness.open();
  const client = testClient(harness.fetch);
  /** A step that is executed, and gives its name; where told so, not before another one of its run was. */
  const act = (run: string, step: string, after?: string) => async () => {
    if (after) await until(async () => done(run, after), `${after}, before ${step} ends`);
    effects.push({ run, step, attempt: 0 });
    return step;
  };
  const racers = client.createFunction(
    { id: "racers", triggers: { event: "r/racers" } },
    async ({ step, group, runId }) => {
      const first = await group.parallel({ mode: "race" }, () =>
        Promise.race([step.run("slow", act(runId, "slow", "after")), step.run("fast", act(runId, "fast"))]),
      );
      const after = await step.run("after", act(runId, "after"));
      return { first, after };
    },
  );
  const timeout = client.createFunction(
    { id: "timeout", optimizeParallelism: false, triggers: { event: "r/timeout" } },
    async ({ step, runId }) => {
      const first = await Promise.race([
        step.run("slow", act(runId, "slow", "given up")),
        step.sleep("patience", "100ms").then(() => "timeout"),
      ]);
      await step.run("given up", act(runId, "given up"));
      return first;
    },
  );
  const inTime = client.createFunction(
    { id: "in-time", optimizeParallelism: false, triggers: { event: "r/in-time" } },
    async ({ step, runId }) => {
      const first = await Promise.race([
        step.run("quick", act(runId, "quick")),
        step.sleep("patience", "1s").then(() => "timeout"),
      ]);
      await step.run("next", act(runId, "next"));
      return first;
    },
  );
  const answered = client.createFunction(
    { id: "answered", triggers: { event: "r/answered" } },
    async ({ step, group, runId }) => {
      const first = await group.parallel(() =>
        Promise.race([
          step
            .waitForEvent("answer", { event: "r/answer", timeout: "30s" })
            .then((event) => event?.data.text),
          step.run("slow", act(runId, "slow", "next")),
        ]),
      );
      await step.run("next", act(runId, "next"));
      return first;
    },
  );
  const unanswered = client.createFunction(
    { id: "unanswered", triggers: { event: "r/unanswered" } },
    async ({ step, group, runId }) => {
      const first = await group.parallel(() =>
        Promise.race([
          step.waitForEvent("answer", { event: "r/nothing", timeout: "1s" }).then(() => "nothing"),
          step.run("quick", act(runId, "quick")),
        ]),
      );
      await step.run("next", act(runId, "next"));
      return first;
    },
  );
  const chains = client.createFunction(
    { id: "chains", optimizeParallelism: false, triggers: { event: "r/chains" } },
    async ({ step, runId }) => {
      const chain = async (name: string, after?: string) => {
        const steps: string[] = [];
        for (const index of [1, 2, 3])
          steps.push(
            await step.run(`${name}${index}`, act(runId, `${name}${index}`, index === 1 ? after : undefined)),
          );
        return steps;
      };
      return Promise.all([chain("a"), chain("b", "a3"), chain("c", "b3")]);
    },
  );
  const all = client.createFunction(
    { id: "all", optimizeParallelism: false, triggers: { event: "r/all" } },
    async ({ event, step, runId }) => {
      const names = Array.from({ length: event.data.n }, (_, index) => `s${index}`);
      const results = await Promise.all(names.map((name) => step.run(name, act(runId, name))));
      await step.run("last", act(runId, "last"));
      return results;
    },
  );
  const unlucky = client.createFunction(
    { id: "unlucky", retries: 1, optimizeParallelism: false, triggers: { event: "r/unlucky" } },
    async ({ step, runId }) =>
      Promise.all([
        step
          .run("breaks", async () => {
            throw new Error("nope");
          })
          .catch((error: Error) =>
            step.run("mend", act(runId, "mend")).then((text) => [text, error.message]),
          ),
        step.run("slow", act(runId, "slow", "mend")),
      ]),
  );
  const functions = [racers, timeout, inTime, answered, unanswered, chains, all, unlucky];
  await harness.startWorker(serve({ client, functions, enableUnauthedSync: false }));
});
afterAll(() => harness.close());

describe("race mode", () => {
  test("the function goes on as soon as one step is done, and the other goes on beside it", async () => {
    const run = await harness.run("r/racers", {});
    expect(run).toMatchObject({ status: "completed", output: { first: "fast", after: "after" } });
    expect(doneOnce(run)).toEqual(["fast", "after", "slow"]);
    expect(run.steps.slice(1).every(({ status }) => status === "completed")).toBe(true);
  });

  test("a step that is slower than a sleep", async () => {
    const run = await harness.run("r/timeout", {});
    expect(run).toMatchObject({ status: "completed", output: "timeout" });
    expect(doneOnce(run)).toEqual(["given up", "slow"]);
  });

  test("a step that is faster than a sleep", async () => {
    const run = await harness.run("r/in-time", {});
    expect(run).toMatchObject({ status: "completed", output: "quick" });
    expect(doneOnce(run)).toEqual(["quick", "next"]);
  });

  test("an event that comes before a step is done", async () => {
    const id = await harness.begun(await harness.send("r/answered", {}));
    await until(
      async () => (await harness.engine.getRun(id))?.steps.some(({ kind }) => kind === "wait") ?? false,
      "the wait",
    );
    await harness.send("r/answer", { text: "yes" });
    const run = await harness.ended(id);
    expect(run).toMatchObject({ status: "completed", output: "yes" });
    expect(doneOnce(run)).toEqual(["next", "slow"]);
  });

  test("an event that does not come before a step is done", async () => {
    const run = await harness.run("r/unanswered", {});
    expect(run).toMatchObject({ status: "completed", output: "quick" });
    expect(doneOnce(run)).toEqual(["quick", "next"]);
  });

  test("chains of steps do not wait for each other", async () => {
    const run = await harness.run("r/chains", {});
    const steps = ["a", "b", "c"].map((name) => [1, 2, 3].map((index) => `${name}${index}`));
    expect(run).toMatchObject({ status: "completed", output: steps });
    expect(doneOnce(run)).toEqual(steps.flat());
  });

  test("Promise.all: each step once, however many of them end at once", async () => {
    const runs = await Promise.all(Array.from({ length: 4 }, () => harness.run("r/all", { n: 12 })));
    for (const run of runs) {
      const names = Array.from({ length: 12 }, (_, index) => `s${index}`);
      expect(run).toMatchObject({ status: "completed", output: names });
      expect(doneOnce(run).toSorted()).toEqual(["last", ...names].toSorted());
      expect(doneOnce(run).at(-1)).toBe("last");
    }
  });

  test("a step that fails for good goes on to what catches it, beside the other", async () => {
    const run = await harness.run("r/unlucky", {});
    expect(run).toMatchObject({ status: "completed", output: [["mend", "nope"], "slow"] });
    expect(doneOnce(run)).toEqual(["mend", "slow"]);
  });
});
