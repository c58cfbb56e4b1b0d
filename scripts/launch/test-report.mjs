import { formatDuration } from "./progress.mjs";

/**
 * @typedef {object} StageResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {number | undefined} ms none: it ran inside the stage above it
 * @property {string} [note]
 */

/**
 * @typedef {object} TestTools
 * @property {string} node
 * @property {import("./progress.mjs").Progress} progress
 * @property {import("./lifecycle.mjs").Lifecycle} life
 */

/** @param {StageResult[]} results */
export function totals(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped") };
}

/** @param {StageResult[]} results @returns {string} */
export function closingLine(results) {
  const { passed, failed, skipped } = totals(results);
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {StageResult[]} results @returns {string[]} */
export function resultTable(results) {
  const rows = results.map(({ name, passed, failed, skipped, ms, note }) => [
    failed > 0 ? "✖" : passed > 0 ? "✔" : "–",
    name,
    String(passed),
    String(failed),
    String(skipped),
    ms === undefined ? "" : formatDuration(ms),
    note ?? "",
  ]);
  const all = [["", "Stage", "passed", "failed", "skipped", "time", ""], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? [];
  const isNumber = (/** @type {number} */ column) => column >= 2 && column <= 4;
  return all.map((row) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}
