import { expect, it } from "vitest";
import { daysOf, fillMonths } from "./months";

const month = (value: string, count = 1) => ({ value, count });

it("fills the months between the first and the last, over a year's end", () => {
  expect(fillMonths([month("2026-02", 3), month("2025-11")])).toEqual([
    { month: "2025-11", count: 1 },
    { month: "2025-12", count: 0 },
    { month: "2026-01", count: 0 },
    { month: "2026-02", count: 3 },
  ]);
  expect(fillMonths([])).toEqual([]);
  expect(fillMonths([month("2019-05")])).toEqual([{ month: "2019-05", count: 1 }]);
});

it("shows the newest twelve", () => {
  const months = fillMonths([month("2020-01"), month("2026-03")]);
  expect(months.map((each) => each.month).at(0)).toBe("2025-04");
  expect(months).toHaveLength(12);
});

it("knows how long months are", () => {
  expect(daysOf("2024-02")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  expect(daysOf("2026-12")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
});
