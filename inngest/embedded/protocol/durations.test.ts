import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRetryAfter, parseWait } from "./durations";

const units: [string, number][] = [
  ["w", 604_800],
  ["d", 86_400],
  ["h", 3600],
  ["m", 60],
  ["s", 1],
];

test("reads every wait that the SDK can write", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (seconds) => {
      let rest = seconds;
      let text = "";
      for (const [unit, size] of units) {
        if (rest >= size) text += `${Math.floor(rest / size)}${unit}`;
        rest %= size;
      }
      expect(parseWait(text)).toEqual({ afterMs: seconds * 1000 });
    }),
  );
});

test.each([
  ["2026-11-21T10:00:00.000Z", { at: "2026-11-21T10:00:00.000Z" }],
  ["2026-11-21T10:00:00+02:00", { at: "2026-11-21T08:00:00.000Z" }],
  ["2026-13-41T10:00:00Z", null],
  ["soon", null],
  ["10 s", null],
  ["-1s", null],
  ["99999999999999w", { afterMs: 100 * 365 * 86_400_000 }],
])("wait %s", (text, expected) => {
  expect(parseWait(text)).toEqual(expected);
});

test.each([
  [null, null],
  ["", null],
  ["7", { afterMs: 7000 }],
  ["2026-11-21T10:00:00.000Z", { at: "2026-11-21T10:00:00.000Z" }],
  ["Sat, 21 Nov 2026 10:00:00 GMT", { at: "2026-11-21T10:00:00.000Z" }],
  ["whenever", null],
])("Retry-After %s", (text, expected) => {
  expect(parseRetryAfter(text)).toEqual(expected);
});
