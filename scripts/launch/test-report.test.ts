import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readPlaywrightReport } from "./test-browser.mjs";
import { closingLine, resultTable } from "./test-report.mjs";
import { summarise } from "./test-vitest.mjs";

const folder = mkdtempSync(join(tmpdir(), "elysia-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

const results = [
  { name: "types", passed: 1, failed: 0, skipped: 0, ms: 1200 },
  { name: "unit", passed: 120, failed: 2, skipped: 3, ms: 61_000, note: "slow" },
];

test("the last line is the sum of all stages", () => {
  expect(closingLine(results)).toBe("121 passed, 2 failed, 3 skipped");
  expect(closingLine([])).toBe("0 passed, 0 failed, 0 skipped");
});

test("the table has a line for each stage", () => {
  const lines = resultTable(results);
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^✔ {2}types +1 +0 +0 +1\.2 s$/);
  expect(lines[2]).toMatch(/^✖ {2}unit +120 +2 +3 +1 min 1 s +slow$/);
});

test("a test file that could not be loaded is a failure", () => {
  const loaded = {
    name: "a.test.ts",
    status: "passed",
    assertionResults: [{ status: "passed" }, { status: "skipped" }],
  };
  const broken = { name: "b.test.ts", status: "failed", assertionResults: [] };
  expect(summarise([loaded, broken], "unit", 5)).toEqual({
    name: "unit",
    passed: 1,
    failed: 1,
    skipped: 1,
    ms: 5,
  });
});

test("the browser run's own report is counted, and a missing one is a failure", () => {
  const file = join(folder, "report.json");
  writeFileSync(
    file,
    JSON.stringify({ stats: { expected: 4, flaky: 1, unexpected: 0, skipped: 2 }, errors: [{}] }),
  );
  expect(readPlaywrightReport(file)).toMatchObject({ passed: 5, failed: 1, skipped: 2 });
  expect(readPlaywrightReport(join(folder, "none.json"))).toMatchObject({ passed: 0, failed: 1 });
});
