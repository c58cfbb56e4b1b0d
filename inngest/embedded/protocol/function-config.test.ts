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
      concurrency: [],
      priority: undefined,
    });
  });

  test.each([
    [3, [{ limit: 3, scope: "fn", key: { kind: "none" } }]],
    [
      { limit: 2, key: "event.data.t" },
      [{ limit: 2, scope: "fn", key: { kind: "path", path: ["data", "t"] } }],
    ],
    [
      [{ limit: 4 }, { limit: 1, scope: "account", key: '"openai"' }],
      [
        { limit: 4, scope: "fn", key: { kind: "none" } },
        { limit: 1, scope: "shared", key: { kind: "literal", text: "openai" } },
      ],
    ],
  ])("concurrency %j", (concurrency, expected) => {
    expect(parse({ concurrency })?.concurrency).toEqual(expected);
  });

  test("priority", () => {
    expect(parse({ priority: { run: "event.data.p" } })?.priority).toEqual({
      kind: "path",
      path: ["data", "p"],
    });
  });
});

describe("refused, naming function and option", () => {
  test.each([
    ["throttle", { throttle: { limit: 1, period: "1s" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1s" } }],
    ["debounce", { debounce: { period: "1s" } }],
    ["batchEvents", { batchEvents: { maxSize: 2, timeout: "1s" } }],
    ["cancel", { cancel: [{ event: "x" }] }],
    ["idempotency", { idempotency: "event.data.id" }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["timeouts", { timeouts: { start: "1s" } }],
    ["something new", { "something new": true }],
    ["triggers.cron", { triggers: [{ cron: "* * * * *" }] }],
    ["triggers.if", { triggers: [{ event: "a", expression: "event.data.x > 1" }] }],
    ["triggers.event", { triggers: [{ event: "a/*" }] }],
    ["concurrency.key", { concurrency: { limit: 1, key: "event.data.a + 'x'" } }],
    ["concurrency.limit", { concurrency: { limit: 0 } }],
    ["concurrency.limit", { concurrency: 1.5 }],
    ["concurrency.scope", { concurrency: { limit: 1, scope: "env" } }],
    ["concurrency.scope", { concurrency: { limit: 1, scope: "galaxy", key: '"k"' } }],
    ["priority.run", { priority: { run: "event.data.a ? 1 : 2" } }],
    ["retries", { steps: { step: { ...config().steps.step, retries: { attempts: 21 } } } }],
    ["steps", { steps: {} }],
  ])("%s", (option, options) => {
    const problems = problemsOf(config(options));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`app-fn: option "${option}"`);
  });

  test("every problem of every function is told at once", () => {
    const problems = problemsOf(
      config({ id: "one", throttle: {}, debounce: {} }),
      { id: "two" },
      config({ id: "three" }),
    );
    expect(problems.map((line) => line.split(":")[0])).toEqual(["one", "one", "two"]);
  });
});
