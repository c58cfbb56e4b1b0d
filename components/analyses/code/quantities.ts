import type { Localisation } from "@/components/i18n/intl";

type Format = Pick<Localisation["format"], "number">;

/** How many times as fast, with as many digits as tell something: 1.24, 3.7, 52. */
export function times(format: Format, factor: number): string {
  const digits = factor < 2 ? 2 : factor < 10 ? 1 : 0;
  return format.number(factor, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

const inUnit = (format: Format, value: number, unit: string): string =>
  format.number(value, { style: "unit", unit, unitDisplay: "short", maximumSignificantDigits: 3 });

/** Milliseconds as microseconds, milliseconds or seconds. */
export function runTime(format: Format, ms: number): string {
  if (ms < 0.1) return inUnit(format, ms * 1_000, "microsecond");
  return ms < 1_000 ? inUnit(format, ms, "millisecond") : inUnit(format, ms / 1_000, "second");
}

export const megabytes = (format: Format, bytes: number): string =>
  inUnit(format, bytes / 1_000_000, "megabyte");
