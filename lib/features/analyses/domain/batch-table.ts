import type { BatchItem } from "./batch";

const columns: readonly (readonly [
  name: string,
  of: (item: BatchItem) => string | number | null | undefined,
])[] = [
  ["file", ({ fileName }) => fileName],
  ["state", ({ state }) => state],
  ["failure", ({ failure }) => failure],
  ["findings", ({ summary, findingCount }) => summary && findingCount],
  ["critical", ({ summary }) => summary?.severities.critical],
  ["major", ({ summary }) => summary?.severities.major],
  ["minor", ({ summary }) => summary?.severities.minor],
  ["info", ({ summary }) => summary?.severities.info],
  ["quality", ({ summary }) => summary?.quality],
  ["optimisation", ({ summary }) => summary?.optimisation],
  ["speedup", ({ summary }) => summary?.speedup],
  ["analysis", ({ analysisId }) => analysisId],
];

/** A spreadsheet takes a text that begins so for a formula; the apostrophe makes it a text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The items of a batch as comma-separated values (RFC 4180) with a header line. */
export const batchTable = (items: readonly BatchItem[]): string =>
  [columns.map(([name]) => name), ...items.map((item) => columns.map(([, of]) => cell(of(item))))]
    .map((cells) => `${cells.join(",")}\r\n`)
    .join("");
