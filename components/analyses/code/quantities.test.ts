import { expect, test } from "vitest";
import { createIntl } from "@/components/i18n/intl";
import { megabytes, runTime, times } from "./quantities";

const { format } = createIntl("en");
const portuguese = createIntl("pt-BR").format;

test.each([
  [1.036, "1.04"],
  [1.6, "1.60"],
  [3.71, "3.7"],
  [51.7, "52"],
  [1234.5, "1,235"],
])("%d times reads %s", (factor, words) => {
  expect(times(format, factor)).toBe(words);
});

test("times are told in the unit that suits them", () => {
  expect(runTime(format, 0.0421)).toBe("42.1 μs");
  expect(runTime(format, 12.345)).toBe("12.3 ms");
  expect(runTime(format, 2_410)).toBe("2.41 sec");
  expect(runTime(portuguese, 2_410)).toBe("2,41 s");
  expect(megabytes(portuguese, 14_250_000)).toBe("14,3 MB");
});
