import { describe, expect, test } from "vitest";
import { cronProblem, nextTick } from "./cron";

const next = (expression: string, after: string): string | null => {
  const at = nextTick(expression, Date.parse(after));
  return at === null ? null : new Date(at).toISOString();
};

describe("the next tick", () => {
  test.each([
    ["0 9 * * *", "2026-03-01T08:59:59.999Z", "2026-03-01T09:00:00.000Z"],
    ["0 9 * * *", "2026-03-01T09:00:00.000Z", "2026-03-02T09:00:00.000Z"],
    ["*/15 * * * *", "2026-03-01T09:01:00Z", "2026-03-01T09:15:00.000Z"],
    ["30 * * * * *", "2026-03-01T09:01:00Z", "2026-03-01T09:01:30.000Z"],
    ["0 0 1 JAN *", "2026-03-01T00:00:00Z", "2027-01-01T00:00:00.000Z"],
    ["0 12 * * 5", "2026-11-22T00:00:00Z", "2026-11-27T12:00:00.000Z"],
    ["0 12 * * MON-WED,FRI", "2026-11-26T00:00:00Z", "2026-11-27T12:00:00.000Z"],
    ["0 0 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ])("%s after %s", (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test("either day of the month or of the week is enough when both are given", () => {
    expect(next("0 0 13 * FRI", "2026-11-22T00:00:00Z")).toBe("2026-11-27T00:00:00.000Z");
    expect(next("0 0 13 * FRI", "2026-12-12T00:00:00Z")).toBe("2026-12-13T00:00:00.000Z");
  });

  test.each([
    ["TZ=America/Sao_Paulo 0 9 * * *", "2026-03-01T00:00:00Z", "2026-03-01T12:00:00.000Z"],
    ["CRON_TZ=Asia/Kolkata 0 9 * * *", "2026-03-01T00:00:00Z", "2026-03-01T03:30:00.000Z"],
    ["TZ=Europe/Paris 0 12 * * *", "2026-03-28T12:00:00Z", "2026-03-29T10:00:00.000Z"],
  ])("in a time zone: %s", (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  test("a time that clocks leave out comes when they go on, one that they repeat comes once", () => {
    expect(next("TZ=Europe/Paris 30 2 * * *", "2026-03-28T12:00:00Z")).toBe("2026-03-29T01:00:00.000Z");
    const first = next("TZ=Europe/Paris 30 2 * * *", "2026-10-24T12:00:00Z");
    expect(first).toBe("2026-10-25T00:30:00.000Z");
    expect(next("TZ=Europe/Paris 30 2 * * *", first ?? "")).toBe("2026-10-26T01:30:00.000Z");
  });
});

describe("refused", () => {
  test.each([
    ["", "five fields"],
    ["* * * *", "five fields"],
    ["* * * * * * *", "five fields"],
    ["@every 5s", "five fields"],
    ["61 * * * *", "cannot be read"],
    ["* * * * MOO", "cannot be read"],
    ["0 0 L * *", '"L" is not a field'],
    ["0 0 * * 5#2", '"5#2" is not a field'],
    ["TZ=Mars/Olympus 0 9 * * *", "cannot be read"],
    ["0 0 30 2 *", "has no next time"],
  ])("%s", (expression, problem) => {
    expect(cronProblem(expression)).toContain(problem);
  });

  test("what can be used is not", () => {
    for (const expression of ["0 9 * * *", "TZ=America/Sao_Paulo 0 9 * * 1-5", "*/10 * * * * *"]) {
      expect(cronProblem(expression)).toBeNull();
    }
  });
});
