import { Inngest, NonRetriableError, RetryAfterError } from "inngest";
import { serve } from "inngest/edge";
import { embeddedClientOptions, type RunnerKeys } from "../fetch";
import type { Handler } from "../protocol/sync";

/** What the functions did, seen from outside. */
export type Effect = { run: string; step: string; attempt: number };
export type Effects = Effect[];

export const testKeys: RunnerKeys = {
  signingKey: `signkey-test-${"ab".repeat(32)}`,
  eventKey: "test-event-key",
};

const quiet = { info() {}, warn() {}, error() {}, debug() {} };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function testClient(runnerFetch: typeof fetch, id = "elysia"): Inngest {
  return new Inngest({ id, logger: quiet, ...embeddedClientOptions(testKeys, runnerFetch) });
}

/** The functions with which the real server was recorded, as far as the embedded runner supports them. */
export function sampleApp(runnerFetch: typeof fetch, effects: Effects) {
  const inngest = testClient(runnerFetch);
  const effect = async (run: string, step: string, attempt: number, ms = 0) => {
    effects.push({ run, step, attempt });
    if (ms > 0) await pause(ms);
  };
  const analyse = inngest.createFunction(
    { id: "analyse", retries: 3, triggers: { event: "doc/uploaded" } },
    async ({ event, step, runId, attempt }) => {
      const first = await step.run("extract", async () => {
        await effect(runId, "extract", attempt);
        return { n: event.data.n as number };
      });
      const [left, right] = await Promise.all([
        step.run("left", async () => {
          await effect(runId, "left", attempt, 50);
          return first.n + 1;
        }),
        step.run("right", async () => {
          await effect(runId, "right", attempt, 50);
          return first.n + 2;
        }),
      ]);
      await step.sleep("nap", "1s");
      const total = await step.run("flaky", async () => {
        await effect(runId, "flaky", attempt);
        if (event.data.flaky && attempt < 2) throw new Error(`boom ${attempt}`);
        return left + right;
      });
      return { z: total, attempt };
    },
  );
  const linear = inngest.createFunction(
    { id: "linear", triggers: { event: "t/linear" } },
    async ({ event, step, runId, attempt }) => {
      let sum = 0;
      for (let index = 0; index < event.data.k; index++) {
        sum += await step.run(`s${index}`, async () => {
          await effect(runId, `s${index}`, attempt, event.data.ms ?? 0);
          return 1;
        });
      }
      return sum;
    },
  );
  const child = inngest.createFunction({ id: "child", triggers: { event: "t/child" } }, async ({ event }) => {
    if (event.data.fail) throw new NonRetriableError("child is unwell");
    return { got: event.data.v * 2, invoked: event.name };
  });
  const misc = inngest.createFunction(
    {
      id: "misc",
      retries: 0,
      triggers: { event: "t/misc" },
      onFailure: async ({ error, event }) => {
        effects.push({ run: event.data.run_id, step: `onFailure:${error.message}`, attempt: 0 });
      },
    },
    async ({ event, step }) => {
      const called = await step.invoke("call-child", { function: child, data: { v: 21 } });
      let caught = "";
      try {
        await step.run("always", () => {
          throw new Error("nope");
        });
      } catch (error) {
        caught = error instanceof Error ? `${error.name}:${error.message}` : "";
      }
      await step.sendEvent("tell", { name: "t/told", data: { by: "misc" } });
      if (event.data.fail) throw new NonRetriableError("bad input");
      return { called, caught };
    },
  );
  const told = inngest.createFunction({ id: "told", triggers: { event: "t/told" } }, async ({ runId }) => {
    await effect(runId, "told", 0);
  });
  const caller = inngest.createFunction(
    { id: "caller", retries: 2, triggers: { event: "t/caller" } },
    async ({ step, event }) => {
      const results = await Promise.all([
        step.run("beside", () => "beside"),
        step
          .invoke("call", { function: child, data: { v: 1, fail: event.data.fail } })
          .catch((error: Error) => error.message),
      ]);
      return results;
    },
  );
  let current = 0;
  const conc = inngest.createFunction(
    { id: "conc", concurrency: { limit: 1, key: "event.data.tenant" }, triggers: { event: "t/conc" } },
    async ({ step, runId, event }) =>
      step.run("w", async () => {
        current++;
        await effect(runId, `tenant:${event.data.tenant}:${current}`, 0, 60);
        current--;
      }),
  );
  const thrower = inngest.createFunction(
    { id: "thrower", retries: 1, triggers: { event: "t/throw" } },
    async ({ attempt, runId }) => {
      await effect(runId, "throw", attempt);
      throw new Error(`top ${attempt}`);
    },
  );
  const later = inngest.createFunction(
    { id: "later", retries: 1, triggers: { event: "t/later" } },
    async ({ attempt, runId }) => {
      await effect(runId, "later", attempt);
      if (attempt === 0) throw new RetryAfterError("not yet", 1000);
      return attempt;
    },
  );
  const urgent = inngest.createFunction(
    { id: "urgent", concurrency: 1, priority: { run: "event.data.ahead" }, triggers: { event: "t/urgent" } },
    async ({ event, runId }) => {
      await effect(runId, `urgent:${event.data.name}`, 0, 30);
    },
  );
  const functions = [analyse, linear, child, misc, told, caller, conc, thrower, later, urgent];
  const handler: Handler = serve({ client: inngest, functions, enableUnauthedSync: false });
  return { inngest, handler, functions };
}
