export type CsvValue = string | number | null | undefined;

/** A spreadsheet takes a text that begins so for a formula; the apostrophe makes it a text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line of comma-separated values (RFC 4180), ended. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(cell).join(",")}\r\n`;
