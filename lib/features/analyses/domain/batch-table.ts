import { type CsvValue, csvLine } from "@/lib/kernel/csv";
import type { BatchItem } from "./batch";

const columns: readonly (readonly [name: string, of: (item: BatchItem) => CsvValue])[] = [
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

/** The items of a batch as comma-separated values (RFC 4180) with a header line. */
export const batchTable = (items: readonly BatchItem[]): string =>
  [columns.map(([name]) => name), ...items.map((item) => columns.map(([, of]) => of(item)))]
    .map(csvLine)
    .join("");
