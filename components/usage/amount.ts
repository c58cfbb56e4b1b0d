import type { Localisation } from "@/components/i18n/intl";

const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;

/** So many of a metric, as people read it: bytes in the largest unit of which there is at least one. */
export function amountText(format: Localisation["format"], metric: string, amount: number): string {
  if (metric !== "storedBytes") return format.number(amount);
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, amount)) / 3)));
  return format.number(amount / 1000 ** power, {
    style: "unit",
    unit: units[power] ?? "byte",
    maximumFractionDigits: 1,
  });
}
