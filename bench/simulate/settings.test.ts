import { expect, test } from "vitest";
import { readSettings } from "./settings";

test("ten thousand schedules in memory, five hundred on Postgres, one for a seed", () => {
  expect(readSettings([])).toMatchObject({ firstSeed: 1, schedules: 10_000, store: "memory", bugs: false });
  expect(readSettings(["--store", "postgres"])).toMatchObject({ schedules: 500, store: "postgres" });
  expect(readSettings(["--seed", "7"])).toMatchObject({ firstSeed: 7, schedules: 1 });
  expect(readSettings(["--seed", "7", "--schedules", "3"])).toMatchObject({ firstSeed: 7, schedules: 3 });
});

test("the faults to keep", () => {
  expect(readSettings([]).only).toBeUndefined();
  expect(readSettings(["--faults", ""]).only).toEqual(new Set());
  expect(readSettings(["--faults", "12,48"]).only).toEqual(new Set([12, 48]));
});

test.each([
  ["--seed", "x"],
  ["--schedules", "1.5"],
  ["--store", "redis"],
  ["--faults", "1,x"],
  ["--nothing"],
])("%s %s is refused", (...args) => {
  expect(() => readSettings(args.filter((arg) => arg !== undefined))).toThrow(/Usage|Unknown option/);
});
