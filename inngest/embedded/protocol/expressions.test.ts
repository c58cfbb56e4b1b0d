import { expect, test } from "vitest";
import { parseFailureExpression, parseKeyExpression, parsePriorityExpression, valueAt } from "./expressions";

test.each([
  [undefined, { kind: "none" }],
  ["event.data.tenant", { kind: "path", path: ["data", "tenant"] }],
  [" event.data.a.b_2 ", { kind: "path", path: ["data", "a", "b_2"] }],
  ['"openai"', { kind: "literal", text: "openai" }],
  ["'open ai'", { kind: "literal", text: "open ai" }],
  ["event.data", null],
  ["event.name", null],
  ["event.data.a + event.data.b", null],
  ["event.data['a']", null],
  ["'a' + 'b'", null],
  ["", null],
])("key %s", (source, expected) => {
  expect(parseKeyExpression(source)).toEqual(expected);
});

test.each([
  ["120", { kind: "seconds", seconds: 120 }],
  ["-5", { kind: "seconds", seconds: -5 }],
  ["event.data.ahead", { kind: "path", path: ["data", "ahead"] }],
  ["event.data.plan == 'pro' ? 120 : 0", null],
  ["1.5", null],
])("priority %s", (source, expected) => {
  expect(parsePriorityExpression(source)).toEqual(expected);
});

test("only the SDK's own trigger expression is read", () => {
  expect(parseFailureExpression("event.data.function_id == 'app-fn'")).toBe("app-fn");
  expect(parseFailureExpression("event.data.function_id != 'app-fn'")).toBeNull();
  expect(parseFailureExpression("event.data.x == 'y'")).toBeNull();
});

test("a path reads own fields only", () => {
  const event = { data: { a: { b: 0 }, list: [1], nothing: null } };
  expect(valueAt(event, ["data", "a", "b"])).toBe(0);
  expect(valueAt(event, ["data", "nothing"])).toBeNull();
  expect(valueAt(event, ["data", "nothing", "x"])).toBeUndefined();
  expect(valueAt(event, ["data", "constructor"])).toBeUndefined();
  expect(valueAt(event, ["data", "a", "b", "toFixed"])).toBeUndefined();
});
