import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./checkout.mjs";
import { runCommand } from "./command.mjs";

/** @typedef {import("./test-report.mjs").StageResult} StageResult */
/** @typedef {import("./test-report.mjs").TestTools} TestTools */
/** @typedef {{ name: string, status: string, message?: string, assertionResults: { status: string }[] }} FileReport */

const COVERAGE_SUMMARY = join(ROOT, "coverage", "coverage-summary.json");
/** The projects of vitest.config.ts that a stage runs. @type {Record<string, string[]>} */
const PROJECTS = { unit: ["engines", "unit"], integration: ["integration"] };
const INTEGRATION = /\.integration\.test\.tsx?$/;

/**
 * Counts one file's tests; a file that could not be loaded is one failure.
 * @param {FileReport} file
 */
function countFile({ status, assertionResults }) {
  const count = (/** @type {string[]} */ ...statuses) =>
    assertionResults.filter((test) => statuses.includes(test.status)).length;
  const failed = count("failed");
  return {
    passed: count("passed"),
    failed: failed === 0 && status === "failed" ? 1 : failed,
    skipped: count("pending", "skipped", "todo", "disabled"),
  };
}

/**
 * @param {FileReport[]} files
 * @param {string} name
 * @param {number | undefined} ms
 * @returns {StageResult}
 */
export function summarise(files, name, ms) {
  const counts = files.map(countFile);
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    counts.reduce((total, count) => total + count[key], 0);
  return { name, passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), ms };
}

/** @returns {string | undefined} the share of lines that the tests ran; a run with failures measures none */
function measuredCoverage() {
  try {
    const { total } = JSON.parse(readFileSync(COVERAGE_SUMMARY, "utf8"));
    return `${total.lines.pct} % of lines`;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} output
 * @param {boolean} testsFailed
 * @param {boolean} wrong the run failed, and no test says why
 * @returns {StageResult}
 */
function coverageResult(output, testsFailed, wrong) {
  const result = { name: "coverage", passed: 0, failed: 0, skipped: 0, ms: undefined };
  const below = /ERROR: Coverage for .*/.exec(output)?.[0];
  if (below) return { ...result, failed: 1, note: below };
  if (wrong) return { ...result, failed: 1, note: "the run failed outside of the tests" };
  const measured = measuredCoverage();
  if (measured) return { ...result, passed: 1, note: measured };
  return { ...result, failed: testsFailed ? 0 : 1, note: "not measured" };
}

/** @param {string} file @returns {FileReport[] | undefined} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).testResults;
  } catch {
    return undefined;
  }
}

/**
 * Runs the unit and integration tests: both in one run, which measures coverage, or one of them alone.
 * @param {string[]} names
 * @param {TestTools} tools
 * @returns {Promise<StageResult[]>}
 */
export async function runVitestStages(names, { node, progress, life }) {
  if (names.length === 0) return [];
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "elysia-vitest-"));
  const report = join(folder, "report.json");
  const both = names.length === 2;
  rmSync(COVERAGE_SUMMARY, { force: true });
  progress.line(`… Running the ${names.join(" and ")} tests${both ? ", with coverage" : ""}`);
  const selection = both
    ? ["--coverage"]
    : names.flatMap((name) => PROJECTS[name].map((project) => `--project=${project}`));
  const { code, output } = await runCommand(
    node,
    [
      ...[join("node_modules", "vitest", "vitest.mjs"), "run", ...selection],
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ],
    { env: process.env, life, onOutput: (chunk) => process.stdout.write(chunk) },
  );
  const files = readReport(report);
  rmSync(folder, { recursive: true, force: true });
  const ms = performance.now() - started;
  if (!files)
    return [
      { name: names.join(" + "), passed: 0, failed: 1, skipped: 0, ms, note: "the run gave no report" },
    ];
  const results = names.map((name, index) =>
    summarise(
      files.filter((file) => INTEGRATION.test(file.name) === (name === "integration")),
      name,
      index === 0 ? ms : undefined,
    ),
  );
  const testsFailed = results.some((result) => result.failed > 0);
  const wrong = code !== 0 && !testsFailed;
  if (both) return [...results, coverageResult(output, testsFailed, wrong)];
  return results.map((result) =>
    wrong ? { ...result, failed: 1, note: "the run failed outside of the tests" } : result,
  );
}
