import { expect, test } from "vitest";
import { exchange } from "./exchange";
import { graceMs, mostOfOneRotation } from "./lives";

const rotatedAt = new Date("2026-11-22T12:00:00Z");
const after = (ms: number) => new Date(rotatedAt.getTime() + ms);
const family = { generation: 7, issued: 1, rotatedAt };

test("a token of the present generation begins the next, however late", () => {
  for (const now of [after(0), after(graceMs * 1000)])
    expect(exchange(family, 7, now)).toEqual({ generation: 8, issued: 1, rotatedAt: now });
});

test("the one before gets another of the present generation while its answer may have been lost", () => {
  expect(exchange(family, 6, after(graceMs))).toEqual({ generation: 7, issued: 2, rotatedAt });
  expect(exchange(family, 6, after(graceMs + 1))).toBe("reused");
});

test("it gets no more than a few", () => {
  expect(exchange({ ...family, issued: mostOfOneRotation - 1 }, 6, after(1))).toMatchObject({
    issued: mostOfOneRotation,
  });
  expect(exchange({ ...family, issued: mostOfOneRotation }, 6, after(1))).toBe("refused");
});

test.each([0, 5])("one of generation %i was copied, even a moment after the rotation", (shown) => {
  expect(exchange(family, shown, after(0))).toBe("reused");
});
