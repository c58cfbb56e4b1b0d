import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holds } from "../expressions/program";
import type { StoredEvent } from "../store/store";
import { matchesOf, matchOf } from "./wait-match";

const event = (data: Record<string, unknown>): StoredEvent => ({ id: "e", name: "answer", data });
const match = (condition: string | null, data: Record<string, unknown> = {}) =>
  matchOf(condition, async () => event(data));
const any = { path: "", value: "" };

describe("what a wait demands of an event", () => {
  test.each([
    ["event.data.id == async.data.id", { path: "data.id", value: "7" }],
    ["async.data.id == event.data.id", { path: "data.id", value: "7" }],
    [
      "async.data.n > 1 && (async.name == 'x' && event.data.id == async.data.id)",
      { path: "name", value: '"x"' },
    ],
    ["async.data.owner == event.data.missing", { path: "data.owner", value: "null" }],
  ])("%s", async (condition, expected) => {
    expect(await match(condition, { id: 7 })).toEqual(expected);
  });

  test.each([
    [null],
    ["async.data.id == event.data.id || async.data.n == 1"],
    ["!(async.data.id == event.data.id)"],
    ["async.data.id != event.data.id"],
    ["async.data.id == async.data.other"],
    ["event.data.id == event.data.id"],
    ["async.data.id == 7"],
    ["has(async.data.id) == true"],
    ["async.data['id'] == event.data.id"],
    ["async.data.id == event.data.list"],
    ["async.data.id == event.data.missing.field"],
    [`async.data.${"a".repeat(300)} == event.data.id`],
    ["not an expression ("],
  ])("%s may be any event", async (condition) => {
    expect(await match(condition, { id: 7, list: [1] })).toEqual(any);
  });

  test("the event is asked for only where the condition needs it", async () => {
    let asked = 0;
    const own = async () => {
      asked += 1;
      return event({ id: 1 });
    };
    await matchOf("async.data.kind == 'x'", own);
    await matchOf("async.data.n > 1", own);
    expect(asked).toBe(0);
  });

  test("whatever fits a wait is among what routing looks at", async () => {
    const value = fc.oneof(
      fc.constantFrom("", "a", "1", "null", "true", 0, -0, 1, 1.5, true, false, null, [1], { a: 1 }),
      fc.string(),
      fc.double(),
      fc.jsonValue(),
    );
    const data = fc.option(value, { nil: undefined }).map((id) => JSON.parse(JSON.stringify({ id })));
    await fc.assert(
      fc.asyncProperty(data, data, fc.boolean(), async (own, other, same) => {
        const came = event(same ? structuredClone(own) : other);
        const condition = "event.data.id == async.data.id";
        const found = await match(condition, own);
        const looked = matchesOf(
          [
            { eventName: "answer", path: found.path },
            { eventName: "other", path: found.path },
          ],
          [came],
        );
        if (holds(condition, { event: event(own), async: came }))
          expect(looked).toContainEqual({ eventName: "answer", ...found });
        expect(looked.length).toBeLessThanOrEqual(found.path === "" ? 2 : 1);
      }),
      { numRuns: 2000 },
    );
  });
});
