import { expect, test } from "vitest";
import { dayFrom, monthFrom, spansOf } from "./period";

const newYearsEve = new Date("2026-12-31T23:59:59.999Z");

test("months and days go over the ends of years and of months", () => {
  expect(monthFrom(newYearsEve, 1)).toBe("2027-01-01");
  expect(monthFrom(newYearsEve, -11)).toBe("2026-01-01");
  expect(monthFrom(new Date("2026-03-31T00:00:00Z"), -1)).toBe("2026-02-01");
  expect(dayFrom(new Date("2028-03-01T12:00:00Z"), -1)).toBe("2028-02-29");
});

test("what renews is bounded by its month, and what does not by all there is", () => {
  expect(spansOf("analyses", newYearsEve)).toEqual([
    { span: "month", since: "2026-12-01" },
    { span: "day", since: "2026-12-31" },
  ]);
  expect(spansOf("storedBytes", newYearsEve)).toEqual([{ span: "ever", since: "1970-01-01" }]);
});
