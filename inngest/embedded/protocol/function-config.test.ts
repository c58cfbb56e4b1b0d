import { describe, expect, test } from "vitest";
import { parseFunctionConfigs, UnsupportedFunctionError } from "./function-config";

const config = (options: object = {}) => ({
  id: "app-fn",
  name: "fn",
  triggers: [{ event: "a/b" }],
  steps: {
    step: {
      id: "step",
      name: "step",
      runtime: { type: "http", url: "http://x/api/inngest?fnId=app-fn&stepId=step" },
    },
  },
  ...options,
});
const parse = (options: object) => parseFunctionConfigs("app", [config(options)])[0];
const batchEvents = { maxSize: 2, timeout: "1s" };
const problemsOf = (...configs: unknown[]): readonly string[] => {
  try {
    parseFunctionConfigs("app", configs);
    return [];
  } catch (error) {
    return error instanceof UnsupportedFunctionError ? error.problems : [String(error)];
  }
};

describe("supported", () => {
  test("defaults", () => {
    expect(parse({})).toEqual({
      id: "app-fn",
      appId: "app",
      name: "fn",
      callPath: "/api/inngest?fnId=app-fn&stepId=step",
      maxAttempts: 5,
      triggers: [{ event: "a/b" }],
      crons: [],
      concurrency: [],
      priority: undefined,
      idempotency: undefined,
      rateLimit: undefined,
      throttle: undefined,
      debounce: undefined,
      batchEvents: undefined,
      singleton: undefined,
      cancelOn: undefined,
      timeouts: undefined,
    });
  });

  test.each([
    [3, [{ limit: 3, scope: "fn" }]],
    [{ limit: 2, key: "event.data.t" }, [{ limit: 2, scope: "fn", key: "event.data.t" }]],
    [
      [{ limit: 4 }, { limit: 1, scope: "account", key: '"openai"' }],
      [
        { limit: 4, scope: "fn" },
        { limit: 1, scope: "shared", key: '"openai"' },
      ],
    ],
  ])("concurrency %j", (concurrency, expected) => {
    expect(parse({ concurrency })?.concurrency).toEqual(expected);
  });

  test("priority", () => {
    const run = "event.data.plan == 'pro' ? 120 : 0";
    expect(parse({ priority: { run } })?.priority).toBe(run);
  });

  test("cron expressions", () => {
    const crons = ["TZ=America/Sao_Paulo 0 9 * * *", "*/5 * * * *"];
    const triggers = [{ event: "a" }, ...crons.map((cron) => ({ cron }))];
    expect(parse({ triggers })).toMatchObject({ crons, triggers: [{ event: "a" }] });
  });

  test("what limits the starts", () => {
    const key = "event.data.id";
    const options = {
      idempotency: key,
      rateLimit: { limit: 2, period: "4h", key },
      throttle: { limit: 3, period: "1m" },
      debounce: { key, period: "5s", timeout: "1m" },
      singleton: { key, mode: "cancel" },
    };
    expect(parse(options)).toMatchObject({
      idempotency: key,
      rateLimit: { limit: 2, periodMs: 14_400_000, key },
      throttle: { limit: 3, periodMs: 60_000, burst: 0 },
      debounce: { key, periodMs: 5000, timeoutMs: 60_000 },
      singleton: { key, mode: "cancel" },
    });
  });

  test("what ends a run", () => {
    const cancel = [{ event: "a", if: "event.data.id == async.data.id", timeout: "1h" }, { event: "b" }];
    expect(parse({ cancel, timeouts: { start: "10s", finish: "1m30s" } })).toMatchObject({
      cancelOn: [{ event: "a", if: "event.data.id == async.data.id", timeoutMs: 3_600_000 }, { event: "b" }],
      timeouts: { startMs: 10_000, finishMs: 90_000 },
    });
  });

  test("events that share a run", () => {
    const batchEvents = { maxSize: 100, timeout: "1m", key: "event.data.user", if: "event.data.n > 1" };
    const others = { concurrency: 3, throttle: { limit: 1, period: "1s" }, timeouts: { finish: "1m" } };
    expect(parse({ batchEvents, ...others })?.batchEvents).toEqual({
      maxSize: 100,
      timeoutMs: 60_000,
      key: "event.data.user",
      if: "event.data.n > 1",
    });
  });

  test("conditions", () => {
    const triggers = [{ event: "a", expression: "event.data.x > 1" }, { event: "b" }];
    expect(parse({ triggers })?.triggers).toEqual([{ event: "a", if: "event.data.x > 1" }, { event: "b" }]);
  });
});

describe("refused, naming function and option", () => {
  test.each([
    ["throttle.limit", { throttle: { limit: 0, period: "1s" } }],
    ["throttle.burst", { throttle: { limit: 1, period: "1s", burst: -1 } }],
    ["rateLimit.period", { rateLimit: { limit: 1, period: "often" } }],
    ["rateLimit.key", { rateLimit: { limit: 1, period: "1s", key: "user.id" } }],
    ["debounce.period", { debounce: { period: "" } }],
    ["debounce.key", { debounce: { period: "1s", key: "x" } }],
    ["batchEvents.maxSize", { batchEvents: { ...batchEvents, maxSize: 1 } }],
    ["batchEvents.maxSize", { batchEvents: { ...batchEvents, maxSize: 101 } }],
    ["batchEvents.maxSize", { batchEvents: { ...batchEvents, maxSize: 2.5 } }],
    ["batchEvents.timeout", { batchEvents: { ...batchEvents, timeout: "900ms" } }],
    ["batchEvents.timeout", { batchEvents: { ...batchEvents, timeout: "61s" } }],
    ["batchEvents.timeout", { batchEvents: { ...batchEvents, timeout: "soon" } }],
    ["batchEvents.key", { batchEvents: { ...batchEvents, key: "data.user" } }],
    ["batchEvents.if", { batchEvents: { ...batchEvents, if: "event.data." } }],
    ["cancelOn.if", { cancel: [{ event: "x", if: "event.data.a == other.data.a" }] }],
    ["cancelOn.timeout", { cancel: [{ event: "x", timeout: "soon" }] }],
    ["idempotency", { idempotency: "data.id" }],
    ["singleton.mode", { singleton: { mode: "queue" } }],
    ["singleton.key", { singleton: { mode: "skip", key: "event.data." } }],
    ["timeouts.start", { timeouts: { start: "0s" } }],
    ["timeouts.finish", { timeouts: { finish: "2030-01-01T00:00:00Z" } }],
    ["something new", { "something new": true }],
    ["triggers.cron", { triggers: [{ cron: "* * * *" }] }],
    ["triggers.jitter", { triggers: [{ cron: "* * * * *", jitter: "5s" }] }],
    ["triggers.if", { triggers: [{ event: "a", expression: "event.data.x >" }] }],
    ["triggers.if", { triggers: [{ event: "a", expression: "steps.x == 1" }] }],
    ["triggers.event", { triggers: [{ event: "a/*" }] }],
    ["concurrency.key", { concurrency: { limit: 1, key: "event.data.a +" } }],
    ["concurrency.limit", { concurrency: { limit: 0 } }],
    ["concurrency.limit", { concurrency: 1.5 }],
    ["concurrency.scope", { concurrency: { limit: 1, scope: "env" } }],
    ["concurrency.scope", { concurrency: { limit: 1, scope: "galaxy", key: '"k"' } }],
    ["priority.run", { priority: { run: "run.data.a ? 1 : 2" } }],
    ["retries", { steps: { step: { ...config().steps.step, retries: { attempts: 21 } } } }],
    ["steps", { steps: {} }],
  ])("%s", (option, options) => {
    const problems = problemsOf(config(options));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`app-fn: option "${option}"`);
  });

  test.each([
    ["idempotency", { idempotency: "event.data.id" }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1s" } }],
    ["cancelOn", { cancel: [{ event: "x" }] }],
    ["priority.run", { priority: { run: "1" } }],
    ["debounce", { debounce: { period: "1s" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["concurrency.key", { concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.id" }] }],
  ])("batches with %s", (option, options) => {
    const problem = `app-fn: option "batchEvents" cannot be combined with "${option}"`;
    expect(problemsOf(config({ batchEvents, ...options }))).toEqual([problem]);
  });

  test("every problem of every function is told at once", () => {
    const problems = problemsOf(
      config({ id: "one", "something new": {}, description: "" }),
      { id: "two" },
      config({ id: "three" }),
    );
    expect(problems.map((line) => line.split(":")[0])).toEqual(["one", "one", "two"]);
  });
});
