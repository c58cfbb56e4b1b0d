import { expect, test } from "vitest";
import type { FunctionDefinition } from "../store/function-definition";
import { placeRun } from "./placement";

const definition = (fields: Partial<FunctionDefinition>): FunctionDefinition => ({
  id: "app-fn",
  appId: "app",
  name: "fn",
  callPath: "/",
  maxAttempts: 5,
  triggers: [],
  concurrency: [],
  ...fields,
});
const byTenant = definition({
  concurrency: [{ limit: 2, scope: "fn", key: "event.data.tenant" }],
});
const keysOf = (fn: FunctionDefinition, data: object) => placeRun(fn, { data }).slotKeys;

test("a function without limits holds no key", () => {
  expect(placeRun(definition({}), { data: {} })).toEqual({ slotKeys: [], slotLimits: [], secondsAhead: 0 });
});

test("a limit alone counts the function", () => {
  const fn = definition({ concurrency: [{ limit: 3, scope: "fn" }] });
  expect(placeRun(fn, { data: { tenant: "a" } })).toMatchObject({
    slotKeys: ["fn:app-fn:none:"],
    slotLimits: [3],
  });
});

test("values of different kinds are different keys, and a missing one is null", () => {
  const keys = [{ tenant: 1 }, { tenant: "1" }, { tenant: null }, { tenant: { a: 1 } }].flatMap((data) =>
    keysOf(byTenant, data),
  );
  expect(new Set(keys).size).toBe(4);
  expect(keysOf(byTenant, {})).toEqual(keysOf(byTenant, { tenant: null }));
});

test("a shared key is the same for every function", () => {
  const shared = { limit: 1, scope: "shared" as const, key: '"openai"' };
  const keys = ["one", "two"].map((id) => keysOf(definition({ id, concurrency: [shared] }), {}));
  expect(keys[0]).toEqual(keys[1]);
});

test("a key may be computed", () => {
  const key = "event.data.tenant + '/' + (event.data.heavy ? 'heavy' : 'light')";
  const fn = definition({ concurrency: [{ limit: 1, scope: "shared", key }] });
  expect(keysOf(fn, { tenant: "a", heavy: true })).toEqual(['shared:"a/heavy"']);
  expect(keysOf(fn, { tenant: "a" })).toEqual(["shared:null"]);
});

test("two expressions of one function are two keys, however long they are", () => {
  const long = (last: string) => `event.data.tenant + '${"x".repeat(500)}${last}'`;
  const limits = ["a", "b"].map((last) => ({ limit: 1, scope: "fn" as const, key: long(last) }));
  const [first, second] = keysOf(definition({ concurrency: limits }), { tenant: "t" });
  expect(first).not.toBe(second);
  expect(first?.length).toBeLessThan(300);
});

test("long values are shortened without meeting", () => {
  const [a] = keysOf(byTenant, { tenant: `${"x".repeat(5000)}a` });
  const [b] = keysOf(byTenant, { tenant: `${"x".repeat(5000)}b` });
  expect(a?.length).toBeLessThan(300);
  expect(a).not.toBe(b);
});

test.each([
  [120, 120],
  [-30.7, -30],
  [10_000, 600],
  [-10_000, -600],
  ["120", 0],
  [undefined, 0],
])("priority %s is %s seconds ahead", (ahead, seconds) => {
  const fn = definition({ priority: "event.data.ahead" });
  expect(placeRun(fn, { data: { ahead } }).secondsAhead).toBe(seconds);
});

test.each([
  ["event.data.plan == 'pro' ? 120 : -60", { plan: "pro" }, 120],
  ["event.data.plan == 'pro' ? 120 : -60", {}, -60],
  ["45", {}, 45],
  ["event.data.plan.level", { plan: null }, 0],
])("priority %s of %j is %s seconds ahead", (priority, data, seconds) => {
  expect(placeRun(definition({ priority }), { data }).secondsAhead).toBe(seconds);
});
