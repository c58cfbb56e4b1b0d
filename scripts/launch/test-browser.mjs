import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { runCommand } from "./command.mjs";

/** @typedef {import("./test-report.mjs").StageResult} StageResult */
/** @typedef {import("./test-report.mjs").TestTools} TestTools */

/** @param {string} file @returns {Omit<StageResult, "name" | "ms">} */
export function readPlaywrightReport(file) {
  try {
    const { stats, errors } = JSON.parse(readFileSync(file, "utf8"));
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
      skipped: stats.skipped,
      note: stats.flaky > 0 ? `${stats.flaky} passed only when tried again` : "",
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, note: "the run gave no report" };
  }
}

/**
 * Runs the browser journeys against the product started as a person starts it.
 * @param {TestTools} tools
 * @returns {Promise<StageResult>}
 */
export async function runBrowserStage({ node, progress, life }) {
  const started = performance.now();
  const chromium = await findChromium();
  if (!chromium) {
    const inCi = Boolean(process.env.CI);
    const note = "no Chromium was found: set CHROMIUM_PATH";
    return {
      name: "e2e",
      passed: 0,
      failed: inCi ? 1 : 0,
      skipped: inCi ? 0 : 1,
      ms: performance.now() - started,
      note,
    };
  }
  progress.line(`… Running the browser journeys with ${chromium}`);
  const folder = mkdtempSync(join(tmpdir(), "elysia-e2e-"));
  const report = join(folder, "report.json");
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { code } = await runCommand(
    node,
    [join("node_modules", "@playwright", "test", "cli.js"), "test", "--reporter=list,json"],
    { env, life, onOutput: (chunk) => process.stdout.write(chunk) },
  );
  const counts = readPlaywrightReport(report);
  rmSync(folder, { recursive: true, force: true });
  const unexplained = code !== 0 && counts.failed === 0;
  return { name: "e2e", ...counts, failed: unexplained ? 1 : counts.failed, ms: performance.now() - started };
}
