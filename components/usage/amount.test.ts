import { expect, test } from "vitest";
import { createIntl } from "@/components/i18n/intl";
import { amountText } from "./amount";

const { format } = createIntl("en");

test.each([
  ["analyses", 12_345, "12,345"],
  ["storedBytes", 0, "0 byte"],
  ["storedBytes", 999, "999 byte"],
  ["storedBytes", 1_000, "1 kB"],
  ["storedBytes", 2_000_000_000, "2 GB"],
  ["storedBytes", 5_000_000_000_000_000, "5,000 TB"],
])("%s %i is %s", (metric, amount, text) => {
  expect(amountText(format, metric, amount)).toBe(text);
});
