import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate, expressionProblem, holds } from "./program";

const event = {
  id: "e1",
  name: "shop/paid",
  data: {
    plan: "pro",
    count: 3,
    ratio: 2.5,
    paid: true,
    nothing: null,
    tags: ["a", "b"],
    lines: [{ price: 1 }, { price: 20 }],
    user: { id: "u1", age: 7 },
    constructor: "own",
  },
};
const valueIn = (source: string): unknown => {
  const evaluated = evaluate(source, { event });
  return "value" in evaluated ? evaluated.value : evaluated.error;
};

test.each([
  ["event.data.plan == 'pro'", true],
  ['event.data.plan != "pro"', false],
  ["event.data.count > 2 && event.data.ratio < 3.0", true],
  ["event.data.count == 3", true],
  ["event.data['plan'] in ['pro', 'team']", true],
  ["event.data.tags.exists(tag, tag == 'b')", true],
  ["event.data.lines.all(line, line.price < 10)", false],
  ["event.data.lines.filter(line, line.price > 10).size() == 1", true],
  ["size(event.data.tags) == 2 && 'a' in event.data.tags", true],
  ["event.data.plan.matches('^p.o$') && event.data.plan.startsWith('p')", true],
  ["has(event.data.user.id) && !has(event.data.user.mail)", true],
  ["event.name == 'shop/paid'", true],
  ["event.data.plan", false],
  ["event.data.count", false],
])("the condition %s holds: %s", (condition, expected) => {
  expect(holds(condition, { event })).toBe(expected);
});

describe("what is missing", () => {
  test.each([
    ["event.data.missing == null", true],
    ["event.data.nothing == null", true],
    ["event.data.missing == 'x'", false],
    ["event.data.missing != 'x'", true],
    ["event.data.missing > 0", false],
    ["event.data.missing.deeper == 'x'", false],
    ["event.data.missing == 'x' || event.data.paid", true],
    ["has(event.data.missing) && event.data.missing.deeper == 'x'", false],
    ["event.data.toString == null", true],
    ["event.data.constructor == 'own'", true],
    ["event.data.__proto__ == null", true],
  ])("%s: %s", (condition, expected) => {
    expect(holds(condition, { event })).toBe(expected);
  });
});

test.each([
  ["event.data.count", 3],
  ["event.data.missing", null],
  ["event.data.user", { id: "u1", age: 7 }],
  ["event.data.tags.map(tag, tag + '!')", ["a!", "b!"]],
  ["event.data.plan == 'pro' ? 120 : 0", 120],
  ["-5", -5],
  ["event.data.count + 1.0", 4],
  ["size(event.data.tags)", 2],
  ["uint(4)", 4],
  ["'fixed'", "fixed"],
  ["event.data.plan + '-' + event.data.user.id", "pro-u1"],
  ["event.data.plan + '-' + event.data.count + '-' + event.data.paid", "pro-3-true"],
  ["event.data.ratio + event.data.plan", "2.5pro"],
  ["event.data.plan + event.data.missing", "pro"],
  ["uppercase(event.data.plan) + lowercase('X')", "PROx"],
  ["{'a': event.data.count, 'b': [event.data.paid]}", { a: 3, b: [true] }],
])("the value of %s", (source, expected) => {
  expect(valueIn(source)).toEqual(expected);
});

test("an error is told, not a value", () => {
  expect(valueIn("event.data.plan + event.data.tags")).toContain("joined to a text");
  expect(valueIn("event.data.user.id.deeper")).toContain("deeper");
  expect(valueIn("event.data.count + 1")).toContain("no matching overload");
});

test("two events are told apart by their names", () => {
  const variables = { event, async: { data: { user: { id: "u1" } } } };
  expect(holds("event.data.user.id == async.data.user.id", variables)).toBe(true);
  expect(holds("event.data.user.id == async.data.user.id", { event, async: { data: {} } })).toBe(false);
});

describe("refused", () => {
  test.each([
    ["", "cannot be read"],
    ["event.data.a ==", "cannot be read"],
    ["events.data.a == 1", '"events" is unknown'],
    ["async.data.a == event.data.a", '"async" is unknown'],
    ["event.data.tags.exists(tag, tags == 'a')", '"tags" is unknown'],
    ["now() > 1", 'the function "now" is unknown'],
    ["loops_on()", 'the function "loops_on" is unknown'],
    ["[event.data.a, {'b': nope}] == []", '"nope" is unknown'],
    ["google.protobuf.Duration{seconds: 1} == null", '"google.protobuf.Duration" is unknown'],
    [`event.data.a == '${"x".repeat(2000)}'`, "longer than 2000"],
    ["(".repeat(1000), "cannot be read"],
  ])("%s", (source, problem) => {
    expect(expressionProblem(source, ["event"])).toContain(problem);
  });

  test("names are those that are given", () => {
    expect(expressionProblem("async.data.a == event.data.a", ["event", "async"])).toBeNull();
    expect(expressionProblem("type(event.data.a) == string", ["event"])).toBeNull();
  });
});

describe("bounded", () => {
  const long = { data: { list: Array.from({ length: 5000 }, (_, index) => index) } };

  test("a list is gone through", () => {
    expect(holds("event.data.list.exists(x, x == 4999.0)", { event: long })).toBe(true);
  });

  test("lists in lists are given up", () => {
    const nested = "event.data.list.all(x, event.data.list.all(y, event.data.list.all(z, x + y + z >= 0.0)))";
    expect(evaluate(nested, { event: long })).toEqual({ error: expect.stringContaining("takes too long") });
    const absorbed = "event.data.list.exists(x, event.data.list.exists(y, x + y < 0.0)) || true";
    expect(holds(absorbed, { event: long })).toBe(true);
  });

  test("literal lists count too", () => {
    const ten = "[1,2,3,4,5,6,7,8,9,10]";
    const deep = `${Array.from({ length: 12 }, (_, depth) => `${ten}.all(x${depth}, `).join("")}true${")".repeat(12)}`;
    expect(evaluate(deep, { event: {} })).toEqual({ error: expect.stringContaining("takes too long") });
  });

  test("every evaluation has its own bound", () => {
    for (let time = 0; time < 5; time++) {
      expect(holds("event.data.list.all(x, x >= 0.0)", { event: long })).toBe(true);
    }
  });

  test("more programs than are kept", () => {
    for (let index = 0; index < 1100; index++) {
      expect(evaluate(`${index} + 1`, {})).toEqual({ value: index + 1 });
    }
  });
});

test("any JSON is read as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      expect(evaluate("event.data.value", { event: { data: { value: plain } } })).toEqual({ value: plain });
      expect(holds("event.data.value == event.data.value", { event: { data: { value: plain } } })).toBe(true);
    }),
  );
});
